using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Calls.QueueOnCall;

namespace HudumaContact.Tests.Handoff.Calls;

/// <summary>An agent's place is a telephone, whose voicemail picks up as a person does: no citizen is put through to it.</summary>
public sealed class VoicemailOfOursTests
{
    private static readonly Agent WithTelephone = Akinyi with { Voice = new DialTarget(DialTargetKind.Number, "+254711000001") };

    [Fact]
    public async Task Who_calls_back_from_a_telephone_presses_a_key_before_the_citizen_is_rung()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var phone = await CallingBackAsync(queue);

        phone.Heard.ShouldBe($"Press 1 for the citizen of {(await queue.OfAsync(Wanjiku)).CaseNumber}.");
        phone.Verbs.ShouldNotContain(verb => verb is Dial);
        await phone.PressAsync("1");

        phone.Verbs.ShouldHaveSingleItem().ShouldBeOfType<Dial>().To.ShouldBe(new DialTarget(DialTargetKind.Number, Wanjiku.E164));
        await phone.DialEndsAsync(DialOutcome.Talked, 50);
        (await queue.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Active);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2")]
    public async Task A_voicemail_that_picks_up_for_a_callback_is_hung_up_on_and_the_callback_keeps_its_place(string keys)
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var phone = await CallingBackAsync(queue);
        var asked = await queue.OfAsync(Wanjiku);

        for (var time = 1; time <= 2; time++) _ = keys.Length == 0 ? await phone.StaySilentAsync() : await phone.PressAsync(keys);
        phone.Verbs.ShouldBe([new HangUp()]);
        await phone.HangUpAsync();

        var back = await queue.OfAsync(Wanjiku);
        (back.State, back.Attempts, back.RequestedAt, back.Passed.Single()).ShouldBe((HandoffState.Queued, 0, asked.RequestedAt, Akinyi.Id));
        (await queue.Line.FindAsync("out1")).AnsweredAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_is_told_twice_there_is_answered_as_before()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var phone = await CallingBackAsync(queue);
        var asking = phone.Verbs;
        await phone.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed[0].Ours));
        phone.Verbs.ShouldBe(asking);
        var pressed = new CallEvent.Keyed(CallLine.Voice, "out1", asking.OfType<Gather>().Single().Then, "1");

        await phone.TellAsync(pressed);
        var ringing = phone.Verbs;
        await phone.TellAsync(pressed);

        phone.Verbs.ShouldBe(ringing);
        (await queue.Line.FindAsync("out1")).State.ShouldBe(CallState.WithAgent);
    }

    [Fact]
    public async Task A_callback_that_is_no_longer_theirs_when_they_press_the_key_rings_nobody()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var phone = await CallingBackAsync(queue);
        (await queue.Desk.TransferAsync(WithTelephone, (await queue.OfAsync(Wanjiku)).Id, QueueId.General, "not mine", TestContext.Current.CancellationToken)).ShouldBeTrue();

        await phone.PressAsync("1");

        phone.Verbs.ShouldBe([new HangUp()]);
    }

    [Fact]
    public async Task A_caller_who_waits_in_a_room_meets_the_agent_once_the_key_is_pressed()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        var (caller, phone) = await PutThroughAsync(queue);
        phone.Heard.ShouldBe($"Press 1 for the citizen of {(await queue.OfAsync(Wanjiku)).CaseNumber}.");

        await phone.PressAsync("1");

        (phone.RoomOf().Room, phone.RoomOf().Opens).ShouldBe((caller.RoomOf().Room, true));
        (await queue.Line.FindAsync("out1")).State.ShouldBe(CallState.WithAgent);
    }

    [Fact]
    public async Task A_voicemail_sends_a_caller_who_waits_in_a_room_back_to_the_place()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        var (caller, phone) = await PutThroughAsync(queue);

        await phone.StaySilentAsync();
        await phone.StaySilentAsync();
        phone.Verbs.ShouldBe([new HangUp()]);
        await phone.HangUpAsync();
        queue.Phones.Moved[^1].ShouldBe(("c1", caller.RoomOf().Then));
        await caller.LeaveRoomAsync();

        caller.Heard.ShouldStartWith("Nobody answered.");
        var back = await queue.OfAsync(Wanjiku);
        (back.State, back.Passed.Single()).ShouldBe((HandoffState.Queued, Akinyi.Id));
    }

    [Fact]
    public async Task Who_gives_the_case_away_before_the_key_leaves_no_voicemail_with_the_caller()
    {
        await using var queue = await QueueOnCall.OpenAsync(moves: true);
        var (caller, phone) = await PutThroughAsync(queue);
        (await queue.Desk.TransferAsync(WithTelephone, (await queue.OfAsync(Wanjiku)).Id, QueueId.General, "not mine", TestContext.Current.CancellationToken)).ShouldBeTrue();

        await phone.StaySilentAsync();
        phone.Verbs.ShouldBe([new HangUp()]);
        await phone.HangUpAsync();
        await caller.LeaveRoomAsync();

        (await queue.Line.FindAsync()).State.ShouldBe(CallState.Waiting);
        (await queue.OfAsync(Wanjiku)).Passed.ShouldNotContain(Akinyi.Id);
    }

    [Fact]
    public async Task A_callback_that_somebody_else_has_taken_meanwhile_is_theirs_alone_and_they_are_rung_when_the_first_phone_is_quiet()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        var phone = await CallingBackAsync(queue);
        var asked = (await queue.OfAsync(Wanjiku)).Id;
        queue.Come(Baraka);
        queue.Line.Board.Time.Advance(TimeSpan.FromSeconds(3));
        (await queue.Desk.TransferAsync(WithTelephone, asked, Baraka, "knows lands", TestContext.Current.CancellationToken)).ShouldBeTrue();
        (await queue.Desk.AcceptAsync(Baraka, asked, TestContext.Current.CancellationToken)).ShouldBeTrue();
        await queue.PhonesAsync();
        queue.Phones.Placed.Count.ShouldBe(1);

        await phone.PressAsync("1");
        phone.Verbs.ShouldBe([new HangUp()]);
        await phone.HangUpAsync();
        await queue.PhonesAsync();

        queue.Phones.Placed.Select(placed => placed.To).ShouldBe([WithTelephone.Voice, Baraka.Voice]);
        var taken = await queue.OfAsync(Wanjiku);
        (taken.State, taken.Agent, taken.Passed.Contains(Baraka.Id)).ShouldBe((HandoffState.Accepted, Baraka.Id, false));
    }

    /// <summary>Wanjiku is to be called back, and the agent's telephone was picked up.</summary>
    private static async Task<PhoneCall> CallingBackAsync(QueueOnCall queue)
    {
        queue.Come(WithTelephone);
        var call = await queue.WaitAsync(Wanjiku);
        await call.PressAsync("1");
        await call.HangUpAsync();
        await queue.TakeAsync(WithTelephone, Wanjiku);
        await queue.PhonesAsync();
        return await PickedUpAsync(queue);
    }

    /// <summary>Wanjiku waits in the room, and the agent's telephone was picked up.</summary>
    private static async Task<(PhoneCall Caller, PhoneCall Phone)> PutThroughAsync(QueueOnCall queue)
    {
        queue.Come(WithTelephone);
        var caller = await queue.WaitAsync(Wanjiku);
        await queue.TakeAsync(WithTelephone, Wanjiku);
        await queue.PhonesAsync();
        await caller.MovedAsync(queue.Phones);
        await queue.PhonesAsync();
        return (caller, await PickedUpAsync(queue));
    }

    private static async Task<PhoneCall> PickedUpAsync(QueueOnCall queue)
    {
        queue.Phones.Placed.ShouldHaveSingleItem().To.ShouldBe(WithTelephone.Voice);
        var phone = new PhoneCall(queue.Line.Events, "out1", Wanjiku);
        await phone.TellAsync(new CallEvent.PickedUp(CallLine.Voice, "out1", queue.Phones.Placed[0].Ours));
        return phone;
    }
}
