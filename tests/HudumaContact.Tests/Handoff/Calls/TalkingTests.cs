using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Supervision;
using HudumaContact.Tests.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>A talk where the provider has rooms: the caller and each of ours is a call of its own into it.</summary>
public sealed class TalkingTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_caller_waits_in_a_room_that_opens_when_the_person_comes()
    {
        await using var talk = await Talk.BeginAsync();

        var (caller, agent) = (talk.Caller.RoomOf(), talk.Agent.RoomOf());
        agent.Room.ShouldBe(caller.Room);
        (caller.Opens, agent.Opens).ShouldBe((false, true));
        caller.Room.ShouldNotContain(talk.Handoff.Id.ToString());
        caller.Room.Length.ShouldBe(32);
    }

    [Fact]
    public async Task When_the_person_hangs_up_the_caller_says_how_it_was()
    {
        await using var talk = await Talk.BeginAsync();
        talk.Queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(60));

        await talk.Agent.HangUpAsync();
        // A room tells nothing of how long they talked.
        await talk.Caller.LeaveRoomAsync();

        talk.Caller.Heard.ShouldStartWith("How did we help, 1 to 5?");
        var talked = await talk.Queue.OfAsync(Wanjiku);
        talked.State.ShouldBe(HandoffState.WrapUp);
        talked.FirstAnsweredAt.ShouldBe(talk.Queue.Line.Board.Time.GetUtcNow().UtcDateTime - TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task When_the_caller_hangs_up_nobody_is_left_in_the_room()
    {
        await using var talk = await Talk.BeginAsync();

        await talk.Caller.HangUpAsync();

        talk.Queue.Phones.Done.ShouldBe(["hang up out1"]);
        await talk.Agent.LeaveRoomAsync();
        talk.Agent.Verbs.ShouldBe([new HangUp()]);
    }

    [Fact]
    public async Task A_person_who_does_not_pick_up_sends_the_caller_back_to_the_place()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        var (caller, _) = await Talk.ThroughAsync(queue);
        var leg = new PhoneCall(queue.Line.Events, "out1", Wanjiku);

        await leg.HangUpAsync(CallEndCause.NoAnswer);
        queue.Phones.Moved[^1].ShouldBe(("c1", caller.RoomOf().Then));
        await caller.LeaveRoomAsync();

        caller.Heard.ShouldStartWith("Nobody answered.");
        var back = await queue.OfAsync(Wanjiku);
        (back.State, back.Passed.Single()).ShouldBe((HandoffState.Queued, Akinyi.Id));
    }

    [Fact]
    public async Task While_a_colleague_is_asked_the_caller_holds_and_the_two_talk_in_a_room_apart()
    {
        await using var talk = await Talk.BeginAsync();
        var first = talk.Agent.RoomOf().Room;

        var colleague = await talk.AskAsync();

        talk.Caller.Heard.ShouldBe("Please hold.");
        talk.Agent.RoomOf().Room.ShouldBe(colleague.RoomOf().Room);
        colleague.RoomOf().Room.ShouldNotBe(first);
        (await talk.Queue.OfAsync(Wanjiku)).Agent.ShouldBe(Akinyi.Id);
        (await talk.Queue.EntriesAsync(talk.Handoff.Id)).ShouldContain(EntryKind.Consulted);
    }

    [Fact]
    public async Task Who_leaves_the_caller_with_the_colleague_leaves_the_case_too()
    {
        await using var talk = await Talk.BeginAsync();
        var colleague = await talk.AskAsync();
        (await talk.OnCall.LeaveAsync(Akinyi, talk.Handoff.Id, Cancellation)).ShouldBeTrue();
        talk.Queue.Phones.Done.ShouldBe(["hang up out1"]);

        await talk.Agent.HangUpAsync();
        await talk.Queue.PhonesAsync();
        await colleague.LeaveRoomAsync();
        await talk.Caller.MovedAsync(talk.Queue.Phones);

        (await talk.Queue.OfAsync(Wanjiku)).Agent.ShouldBe(Baraka.Id);
        colleague.RoomOf().Room.ShouldBe(talk.Caller.RoomOf().Room);
        // Who is on already is not rung again.
        await talk.Queue.PhonesAsync();
        talk.Queue.Phones.Placed.Count.ShouldBe(2);

        talk.Queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(30));
        await colleague.HangUpAsync();
        await talk.Caller.LeaveRoomAsync();
        talk.Caller.Heard.ShouldStartWith("How did we help, 1 to 5?");
    }

    [Fact]
    public async Task Or_comes_back_to_the_caller_without_the_colleague()
    {
        await using var talk = await Talk.BeginAsync();
        var colleague = await talk.AskAsync();
        (await talk.OnCall.ComeBackAsync(Akinyi, talk.Handoff.Id, Cancellation)).ShouldBeTrue();
        talk.Queue.Phones.Done.ShouldBe(["hang up out2"]);

        await colleague.HangUpAsync();
        await talk.Agent.LeaveRoomAsync();
        await talk.Caller.MovedAsync(talk.Queue.Phones);

        talk.Agent.RoomOf().Room.ShouldBe(talk.Caller.RoomOf().Room);
        (await talk.Queue.OfAsync(Wanjiku)).Agent.ShouldBe(Akinyi.Id);
    }

    [Fact]
    public async Task A_colleague_who_does_not_pick_up_brings_both_back_together()
    {
        await using var talk = await Talk.BeginAsync();
        await talk.AskAsync(picksUp: false);

        await new PhoneCall(talk.Queue.Line.Events, "out2", Wanjiku).HangUpAsync(CallEndCause.NoAnswer);

        talk.Queue.Phones.Moved.TakeLast(2).Select(moved => moved.Call).ShouldBe(["out1", "c1"]);
        await talk.Agent.LeaveRoomAsync();
        await talk.Caller.MovedAsync(talk.Queue.Phones);
        talk.Agent.RoomOf().Room.ShouldBe(talk.Caller.RoomOf().Room);
    }

    [Fact]
    public async Task A_colleague_whom_the_provider_does_not_ring_leaves_the_talk_as_it_is()
    {
        await using var talk = await Talk.BeginAsync();
        talk.Queue.Phones.Answer = new PlacedCall.Refused("throttled");
        var before = talk.Queue.Phones.Moved.Count;

        (await talk.OnCall.AskAsync(Akinyi, talk.Handoff.Id, Baraka.Id, Cancellation)).ShouldBeFalse();

        talk.Queue.Phones.Moved.Count.ShouldBe(before);
        (await talk.OnCall.FindAsync(talk.Handoff.Id, Cancellation)).ShouldBe(new TalkNow(IsAsking: false, TalkRecording.None) { OnSince = talk.Queue.Line.Board.Time.GetUtcNow().UtcDateTime });
        (await talk.Queue.Line.FindAsync()).State.ShouldBe(CallState.WithAgent);
    }

    [Theory]
    [InlineData(true, "out1")]
    [InlineData(false, null)]
    public async Task A_supervisor_joins_and_is_heard_by_all_or_by_the_agent_alone(bool coaches, string? heardBy)
    {
        await using var talk = await Talk.BeginAsync();

        (await talk.OnCall.JoinAsync(new Overseer(Baraka.Id, SeesPrivate: false), talk.Handoff.Id, coaches, Cancellation)).ShouldBe(SuperviseOutcome.Done);
        var joined = await talk.PickUpAsync("out2");

        (joined.RoomOf().Room, joined.RoomOf().Coached, joined.RoomOf().EndsIt).ShouldBe((talk.Agent.RoomOf().Room, heardBy, false));
        await joined.HangUpAsync();
        (await talk.Queue.Line.FindAsync()).State.ShouldBe(CallState.WithAgent);
    }
}
