using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A talk is recorded where the person of ours is, and nothing else of the caller's call is.</summary>
public sealed class RecordedTalksTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_persons_leg_is_recorded_and_the_callers_call_is_not()
    {
        await using var talk = await RecordedAsync();

        talk.Queue.Phones.Done.ShouldBe(["record out1"]);
        (await StandsAsync(talk)).ShouldBe(TalkRecording.On);

        await talk.Agent.HangUpAsync();
        await talk.Caller.LeaveRoomAsync();
        talk.Caller.Heard.ShouldStartWith("How did we help, 1 to 5?");
        talk.Queue.Phones.Done.ShouldBe(["record out1"]);
    }

    [Fact]
    public async Task The_caller_is_told_so_in_the_answer_that_leads_into_the_room()
    {
        await using var queue = await OpenAsync(bounds => bounds.RecordsTalks = true, moves: true);

        var (caller, _) = await Talk.ThroughAsync(queue);

        caller.Heard.ShouldBe("You are put through.\nIt is recorded.");
        caller.RoomOf().Opens.ShouldBeFalse();
        queue.Phones.Done.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_provider_refuses_to_record_is_shown_as_not_recorded()
    {
        await using var talk = await Talk.BeginAsync(bounds => bounds.RecordsTalks = true, phones => phones.Refuses = asked => asked.StartsWith("record", StringComparison.Ordinal));

        talk.Queue.Phones.Done.ShouldBe(["record out1"]);
        (await StandsAsync(talk)).ShouldBe(TalkRecording.None);
        (await talk.OnCall.PauseRecordingAsync(Akinyi, talk.Handoff.Id, isPaused: true, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task The_person_pauses_it_and_goes_on_and_nobody_else_does()
    {
        await using var talk = await RecordedAsync();

        (await talk.OnCall.PauseRecordingAsync(Baraka, talk.Handoff.Id, isPaused: true, Cancellation)).ShouldBeFalse();
        (await talk.OnCall.PauseRecordingAsync(Akinyi, talk.Handoff.Id, isPaused: true, Cancellation)).ShouldBeTrue();
        (await StandsAsync(talk)).ShouldBe(TalkRecording.Paused);
        (await talk.OnCall.PauseRecordingAsync(Akinyi, talk.Handoff.Id, isPaused: true, Cancellation)).ShouldBeFalse();
        (await talk.OnCall.PauseRecordingAsync(Akinyi, talk.Handoff.Id, isPaused: false, Cancellation)).ShouldBeTrue();

        (await StandsAsync(talk)).ShouldBe(TalkRecording.On);
        talk.Queue.Phones.Done.ShouldBe(["record out1", "pause out1", "go on out1"]);
    }

    [Fact]
    public async Task What_is_not_paused_after_all_is_shown_as_recorded()
    {
        await using var talk = await RecordedAsync();
        talk.Queue.Phones.Refuses = asked => asked.StartsWith("pause", StringComparison.Ordinal);

        (await talk.OnCall.PauseRecordingAsync(Akinyi, talk.Handoff.Id, isPaused: true, Cancellation)).ShouldBeFalse();
        (await StandsAsync(talk)).ShouldBe(TalkRecording.On);
        // Nor is a colleague asked while what the two say would be kept as the caller's talk.
        (await talk.OnCall.AskAsync(Akinyi, talk.Handoff.Id, Baraka.Id, Cancellation)).ShouldBeFalse();
        talk.Queue.Phones.Placed.Count.ShouldBe(1);
    }

    [Fact]
    public async Task It_rests_while_a_colleague_is_asked_and_goes_on_when_the_caller_is_back()
    {
        await using var talk = await RecordedAsync();
        var colleague = await talk.AskAsync();
        (await StandsAsync(talk)).ShouldBe(TalkRecording.Held);
        talk.Queue.Phones.Done.ShouldBe(["record out1", "pause out1"]);

        await talk.OnCall.ComeBackAsync(Akinyi, talk.Handoff.Id, Cancellation);
        await colleague.HangUpAsync();

        talk.Queue.Phones.Done.ShouldBe(["record out1", "pause out1", "hang up out2", "go on out1"]);
        (await StandsAsync(talk)).ShouldBe(TalkRecording.On);
    }

    [Fact]
    public async Task What_the_person_had_paused_stays_so_when_they_come_back_from_a_colleague()
    {
        await using var talk = await RecordedAsync();
        await talk.OnCall.PauseRecordingAsync(Akinyi, talk.Handoff.Id, isPaused: true, Cancellation);
        var colleague = await talk.AskAsync();

        await talk.OnCall.ComeBackAsync(Akinyi, talk.Handoff.Id, Cancellation);
        await colleague.HangUpAsync();

        (await StandsAsync(talk)).ShouldBe(TalkRecording.Paused);
        talk.Queue.Phones.Done.ShouldNotContain("go on out1");
    }

    [Fact]
    public async Task A_colleague_whom_the_provider_does_not_ring_leaves_it_recorded()
    {
        await using var talk = await RecordedAsync();
        talk.Queue.Phones.Answer = new PlacedCall.Refused("throttled");

        (await talk.OnCall.AskAsync(Akinyi, talk.Handoff.Id, Baraka.Id, Cancellation)).ShouldBeFalse();

        (await StandsAsync(talk)).ShouldBe(TalkRecording.On);
        talk.Queue.Phones.Done.ShouldBe(["record out1", "pause out1", "go on out1"]);
    }

    [Fact]
    public async Task A_colleague_whom_the_caller_is_left_with_is_recorded_from_then_on_and_not_before()
    {
        await using var talk = await RecordedAsync();
        await talk.AskAsync();
        talk.Queue.Phones.Done.ShouldNotContain("record out2");

        await talk.OnCall.LeaveAsync(Akinyi, talk.Handoff.Id, Cancellation);
        await talk.Agent.HangUpAsync();

        talk.Queue.Phones.Done.ShouldBe(["record out1", "pause out1", "hang up out1", "record out2"]);
    }

    [Fact]
    public async Task Who_is_transferred_to_counselling_is_recorded_no_more()
    {
        await using var talk = await RecordedAsync();
        var counsellor = Baraka with { Skills = ["counselling"] };
        talk.Queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(50));
        talk.Queue.Come(Akinyi, counsellor);
        (await talk.Queue.Desk.TransferAsync(Akinyi, talk.Handoff.Id, QueueId.Counselling, "in distress", Cancellation)).ShouldBeTrue();
        await talk.Queue.RoundAsync();
        (await talk.Queue.Desk.AcceptAsync(counsellor, talk.Handoff.Id, Cancellation)).ShouldBeTrue();

        await talk.Queue.PhonesAsync();
        await talk.Caller.MovedAsync(talk.Queue.Phones);
        talk.Caller.Heard.ShouldBe("You are put through.");
        await talk.Queue.PhonesAsync();
        await talk.PickUpAsync("out2");

        talk.Queue.Phones.Done.ShouldBe(["record out1", "hang up out1"]);
        (await StandsAsync(talk)).ShouldBe(TalkRecording.None);
    }

    [Fact]
    public async Task The_recording_is_the_requests_and_is_kept_once_however_often_it_is_told()
    {
        await using var talk = await RecordedAsync();
        await talk.Agent.HangUpAsync();

        var told = new CallEvent.LegRecorded(CallLine.Voice, "out1", new Uri("https://provider.test/RE1"), TimeSpan.FromSeconds(60));
        await talk.Agent.TellAsync(told);
        await talk.Agent.TellAsync(told);

        var kept = (await talk.Queue.Line.Board.Get<IRecordingStore>().OfAsync(talk.Handoff.Id.Value, session: null, Cancellation)).ShouldHaveSingleItem();
        (kept.Kind, kept.Length, kept.Place).ShouldBe((RecordingKind.Talk, TimeSpan.FromSeconds(60), RecordingPlace.Provider));
    }

    [Fact]
    public async Task One_that_is_told_of_when_its_caller_is_erased_is_to_be_deleted_at_the_provider()
    {
        await using var talk = await RecordedAsync();
        await talk.Agent.HangUpAsync();
        await talk.Queue.Line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);

        var told = new CallEvent.LegRecorded(CallLine.Voice, "out1", new Uri("https://provider.test/RE1"), TimeSpan.FromSeconds(60));
        await talk.Agent.TellAsync(told);
        await talk.Agent.TellAsync(told);
        await talk.Agent.TellAsync(told with { ProviderCall = "nobody's" });

        var store = talk.Queue.Line.Board.Get<IRecordingStore>();
        var due = (await store.DueAsync(talk.Queue.Line.Board.Time.GetUtcNow().UtcDateTime, 10, Cancellation)).ShouldHaveSingleItem();
        (due.Where, due.IsLeft).ShouldBe((told.Where, true));
    }

    [Fact]
    public async Task One_of_the_callers_own_call_which_nobody_asked_for_is_heard_by_nobody_and_to_be_deleted_at_the_provider()
    {
        await using var talk = await RecordedAsync();

        var told = new CallEvent.LegRecorded(CallLine.Voice, "c1", new Uri("https://provider.test/RE1"), TimeSpan.FromSeconds(60));
        await talk.Caller.TellAsync(told);
        await talk.Caller.TellAsync(told);

        var store = talk.Queue.Line.Board.Get<IRecordingStore>();
        (await store.OfAsync(talk.Handoff.Id.Value, talk.Handoff.Session, Cancellation)).ShouldBeEmpty();
        var due = (await store.DueAsync(talk.Queue.Line.Board.Time.GetUtcNow().UtcDateTime, 10, Cancellation)).ShouldHaveSingleItem();
        (due.Where, due.IsLeft).ShouldBe((told.Where, true));
    }

    private static Task<Talk> RecordedAsync() => Talk.BeginAsync(bounds => bounds.RecordsTalks = true);

    private static async Task<TalkRecording> StandsAsync(Talk talk) => (await talk.OnCall.FindAsync(talk.Handoff.Id, Cancellation)).ShouldNotBeNull().Recording;
}
