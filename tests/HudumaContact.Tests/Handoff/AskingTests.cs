using HudumaContact.Conversations.Cases;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>A person is asked for.</summary>
public sealed class AskingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Asked_for_on_USSD_it_waits_with_all_that_was_said_and_the_place_is_told_by_SMS()
    {
        await using var line = await PersonLine.OpenAsync();
        var first = await line.AskAsync(Otieno);
        var second = await line.AskAsync(Wanjiku);

        (second.State, second.Queue, second.Way, second.Urgency, second.Language).ShouldBe((HandoffState.Queued, QueueId.General, Way.Text, Urgency.Normal, "en"));
        line.Sent.ShouldBe([$"You are 1, {first.CaseNumber}.", $"You are 2, {second.CaseNumber}."]);
        var entries = await line.Board.Get<ICaseStore>().EntriesAsync(second.Case, Cancellation);
        entries[1].Kind.ShouldBe(CaseEntryKind.Transcript);
        entries[1].Words.ShouldNotBeNull().ShouldContain("1. By text");
        line.Handoffs.OfContact(second.Contact).ShouldNotBeNull().Version.ShouldBe(second.Version);
    }

    [Fact]
    public async Task Asked_for_by_text_it_is_told_in_the_language_of_the_citizen()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.DialAsync(Wanjiku, "7");
        await line.TextAsync(Wanjiku, "MHUDUMU");

        var sent = await line.TextAsync(Wanjiku, "cheti changu");

        sent.ShouldBe(["Kwaheri", $"Nafasi 1, {(await line.OfAsync(Wanjiku)).CaseNumber}."], ignoreOrder: true);
    }

    [Fact]
    public async Task Asked_for_again_it_is_the_same_place_and_told_again_only_after_a_while()
    {
        await using var line = await PersonLine.OpenAsync();
        var first = await line.AskAsync(Wanjiku);
        await line.AskAsync(Otieno);

        var again = await line.AskAsync(Wanjiku);
        line.Sent.Count.ShouldBe(2);
        await line.PassAsync(TimeSpan.FromMinutes(10));
        await line.AskAsync(Wanjiku);

        (again.Id, again.RequestedAt, again.CaseNumber, again.Merged.Length).ShouldBe((first.Id, first.RequestedAt, first.CaseNumber, 1));
        line.Sent.Skip(2).ShouldBe([$"You are 1, {first.CaseNumber}."]);
        (await line.Board.RowsAsync("handoffs")).ShouldBe(2);
    }

    [Fact]
    public async Task A_callback_asked_for_while_a_text_waits_is_the_same_place_and_the_citizen_is_told_of_the_call()
    {
        await using var line = await PersonLine.OpenAsync();
        var first = await line.AskAsync(Wanjiku);

        var again = await line.AskAsync(Wanjiku, "2");

        (again.Id, again.Way, again.RequestedAt).ShouldBe((first.Id, Way.Callback, first.RequestedAt));
        line.Sent[^1].ShouldBe($"We call 7:00-21:00. You are 1, {first.CaseNumber}.");
    }

    [Fact]
    public async Task Asked_for_again_while_it_is_parked_it_goes_back_to_the_agent()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);
        await line.Desk.ParkAsync(akinyi, talk.Id, Cancellation);

        await line.AskAsync(Wanjiku);
        await line.RoundAsync();

        var back = await line.OfAsync(Wanjiku);
        (back.State, back.Agent).ShouldBe((HandoffState.Active, akinyi.Id));
    }

    [Fact]
    public async Task Words_of_distress_in_the_request_bring_it_to_those_who_counsel_before_all_others()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.TextAsync(Wanjiku, "AGENT");
        await line.TextAsync(Wanjiku, "please help me");

        var handoff = await line.OfAsync(Wanjiku);

        (handoff.Queue, handoff.Urgency).ShouldBe((QueueId.Counselling, Urgency.Distress));
    }

    [Fact]
    public async Task What_a_flow_gives_high_priority_goes_before_who_asked_first_and_stays_in_its_queue()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.AskAsync(Otieno);

        var high = await line.AskAsync(Wanjiku, "8");
        line.Come(Agent("Akinyi", room: new Room(1, 1, 1)));
        await line.RoundAsync();

        (high.Queue, high.Urgency).ShouldBe((QueueId.General, Urgency.High));
        line.Sent[^1].ShouldBe($"You are 1, {high.CaseNumber}.");
        ((await line.OfAsync(Wanjiku)).State, (await line.OfAsync(Otieno)).State).ShouldBe((HandoffState.Offered, HandoffState.Queued));
    }

    [Fact]
    public async Task Asked_for_again_with_high_priority_it_is_high_and_asked_for_as_usual_it_stays_so()
    {
        await using var line = await PersonLine.OpenAsync();
        var first = await line.AskAsync(Wanjiku);

        (await line.AskAsync(Wanjiku, "8")).ShouldSatisfyAllConditions(again => again.Id.ShouldBe(first.Id), again => again.Urgency.ShouldBe(Urgency.High));
        (await line.AskAsync(Wanjiku)).Urgency.ShouldBe(Urgency.High);
    }

    [Fact]
    public async Task What_is_asked_of_counsellors_is_never_read_by_who_has_the_rest()
    {
        await using var line = await PersonLine.OpenAsync();
        var akinyi = Agent("Akinyi");
        var talk = await line.TalkAsync(Wanjiku, akinyi);

        await line.AskAsync(Wanjiku, "3");

        var moved = await line.OfAsync(Wanjiku);
        (moved.Id, moved.Queue, moved.State, moved.Agent).ShouldBe((talk.Id, QueueId.Counselling, HandoffState.Queued, null));
        line.Board.Get<QueueBook>().MaySee(akinyi, moved).ShouldBeFalse();
        (await line.Desk.AcceptAsync(akinyi, moved.Id, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task While_we_are_closed_the_hours_are_told_and_that_the_place_is_kept()
    {
        await using var line = await PersonLine.OpenAsync();
        // 22:00 in Nairobi.
        line.Board.Time.Advance(TimeSpan.FromHours(12));

        var handoff = await line.AskAsync(Wanjiku);

        line.Sent.ShouldBe([$"Open 7:00-21:00, tomorrow 7:00, {handoff.CaseNumber}."]);
    }
}
