using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>From an agent to a colleague, or to another skill.</summary>
public sealed class TransferTests
{
    private static readonly Agent Akinyi = Agent("Akinyi");
    private static readonly Agent Baraka = Agent("Baraka");
    private static readonly Queue OfLands = new(Lands, new("Lands", "Ardhi"), "lands", IsPrivate: false, TimeSpan.Zero, ServiceTargets.Usual);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Transferred_to_a_skill_it_waits_in_its_queue_with_its_time_and_a_note()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.Board.Get<QueueBook>().SaveAsync(OfLands, Cancellation);
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        var chebet = Agent("Chebet", "lands");
        line.Come(chebet, Baraka);

        (await line.Desk.TransferAsync(Akinyi, talk.Id, new QueueId("nowhere"), "", Cancellation)).ShouldBeFalse();
        (await line.Desk.TransferAsync(Akinyi, talk.Id, Lands, "she has the title deed", Cancellation)).ShouldBeTrue();
        await line.RoundAsync();

        var moved = await line.OfAsync(Wanjiku);
        (moved.Queue, moved.Agent, moved.RequestedAt).ShouldBe((Lands, chebet.Id, talk.RequestedAt));
        (await line.EntriesAsync(talk.Id)).ShouldContain((EntryKind.Noted, "she has the title deed"));
    }

    [Fact]
    public async Task Transferred_to_a_colleague_it_is_offered_to_them_and_to_the_queue_when_they_let_it_pass()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        (await line.Desk.TransferAsync(Akinyi, talk.Id, Baraka, "", Cancellation)).ShouldBeFalse();
        line.Come(Baraka);

        (await line.Desk.TransferAsync(Akinyi, talk.Id, Baraka, "knows her", Cancellation)).ShouldBeTrue();

        var offered = await line.OfAsync(Wanjiku);
        (offered.State, offered.Agent).ShouldBe((HandoffState.Offered, Baraka.Id));
        await line.Desk.PassAsync(Baraka, talk.Id, Cancellation);
        await line.RoundAsync();
        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(Akinyi.Id);
    }

    [Fact]
    public async Task What_is_private_is_transferred_to_nobody_outside()
    {
        await using var line = await PersonLine.OpenAsync();
        var dida = Agent("Dida", "counselling general");
        var talk = await line.TalkAsync(Wanjiku, dida, "3");
        line.Come(Baraka);

        (await line.Desk.TransferAsync(dida, talk.Id, QueueId.General, "", Cancellation)).ShouldBeFalse();
        (await line.Desk.TransferAsync(dida, talk.Id, Baraka, "", Cancellation)).ShouldBeFalse();
        (await line.Desk.NoteAsync(Baraka, talk.Id, "who is it?", Cancellation)).ShouldBeFalse();

        (await line.OfAsync(Wanjiku)).Agent.ShouldBe(dida.Id);
    }

    [Fact]
    public async Task What_is_private_goes_to_no_other_privacy_than_its_own()
    {
        await using var line = await PersonLine.OpenAsync();
        var queues = line.Board.Get<QueueBook>();
        var nights = new QueueId("counselling-at-night");
        await queues.SaveAsync(OfLands with { IsPrivate = true }, Cancellation);
        await queues.SaveAsync(new Queue(nights, new("Nights", "Usiku"), "counselling", IsPrivate: true, TimeSpan.Zero, ServiceTargets.Usual), Cancellation);
        var dida = Agent("Dida", "counselling lands");
        var talk = await line.TalkAsync(Wanjiku, dida, "3");

        (await line.Desk.TransferAsync(dida, talk.Id, Lands, "", Cancellation)).ShouldBeFalse();
        (await line.Desk.TransferAsync(dida, talk.Id, nights, "", Cancellation)).ShouldBeTrue();

        (await line.OfAsync(Wanjiku)).Queue.ShouldBe(nights);
    }

    [Fact]
    public async Task What_is_private_is_transferred_by_the_skill_that_a_colleague_has_now()
    {
        await using var line = await PersonLine.OpenAsync();
        var (dida, halima) = (Agent("Dida", "counselling"), Agent("Halima", "counselling"));
        var talk = await line.TalkAsync(Wanjiku, dida, "3");
        line.Come(halima);
        line.Agents.Beat(Agent("Halima"));

        (await line.Desk.TransferAsync(dida, talk.Id, halima, "", Cancellation)).ShouldBeFalse();

        line.Agents.Beat(halima);
        (await line.Desk.TransferAsync(dida, talk.Id, halima, "", Cancellation)).ShouldBeTrue();
    }
}
