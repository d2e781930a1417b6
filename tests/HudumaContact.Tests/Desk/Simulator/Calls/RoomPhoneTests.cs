using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Desk.Simulator.Calls;
using HudumaContact.Desk.Simulator.Calls.Networks;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

/// <summary>The simulator's phones on a line of Twilio, which has rooms, and moves calls that are up.</summary>
public sealed class RoomPhoneTests
{
    private const string Hook = "https://contact.example.test/hooks/twilio-voice";
    private const string Bye = "<Response><Say>Kwaheri</Say><Hangup/></Response>";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
    private readonly SimulatedRooms _rooms = new();

    [Fact]
    public async Task A_caller_meets_who_opens_the_room_and_is_told_of_its_end()
    {
        var (caller, person) = (Phone("+254700000001"), Phone("amina"));
        var (asked, told) = (new PhoneWire(Room(opens: false), Bye), new PhoneWire(Room(opens: true), Bye));
        var call = caller.CallAsync(At(asked));
        caller.Room.ShouldNotBeNull().IsOpen.ShouldBeFalse();

        var leg = person.PickUpAsync(At(told), new SimulatedRing(new LineId("twilio-voice"), new DialTarget(DialTargetKind.Client, "amina"), new CallId(Guid.CreateVersion7()), "CA2", DateTime.MaxValue) { AnsweredAt = "/answered?call=ours", EndedAt = "/events?call=ours" });
        told.Posted[0].Address.ShouldBe("/answered?call=ours");
        caller.Room.IsOpen.ShouldBeTrue();
        caller.Room.Others.ShouldBe(["amina"]);
        _time.Advance(TimeSpan.FromSeconds(20));
        await person.HangUpAsync();
        await leg;
        await call;

        told.Posted[1..].Select(post => (post.Address, post.Fields["CallStatus"])).ShouldBe([($"{Hook}/dialled?n=1", "completed"), ("/events?call=ours", "completed")]);
        asked.Posted[1].Address.ShouldBe($"{Hook}/dialled?n=1");
        (asked.Posted[1].Fields["CallStatus"], asked.Posted[1].Fields["DialCallStatus"], asked.Posted[1].Fields["DialCallDuration"]).ShouldBe(("in-progress", "completed", "21"));
        caller.Over.ShouldBe("The line has ended the call.");
    }

    [Fact]
    public async Task A_call_that_is_moved_leaves_the_room_and_nothing_is_told_of_the_leg()
    {
        var wire = new PhoneWire(Room(opens: false), Bye);
        var caller = Phone("+254700000001");
        var call = caller.CallAsync(At(wire));
        await caller.ObeyAsync(new SimulatedOrder.GoOn("/wait?n=2"));
        await call;
        wire.Posted.Select(post => post.Address).ShouldBe(["", "/wait?n=2", "/events"]);
        caller.Room.ShouldBeNull();
    }

    [Fact]
    public async Task The_line_hangs_up_a_call()
    {
        var caller = Phone("+254700000001");
        var call = caller.CallAsync(At(new PhoneWire(Room(opens: false))));
        await caller.ObeyAsync(new SimulatedOrder.HangUp());
        await call;
        caller.Over.ShouldBe("The line has ended the call.");
    }

    [Fact]
    public async Task A_talk_that_was_recorded_is_told_of_before_the_end()
    {
        var wire = new PhoneWire(Room(opens: false));
        var caller = Phone("+254700000001");
        var call = caller.CallAsync(At(wire));
        await caller.ObeyAsync(new SimulatedOrder.Record(IsPaused: true, "/leg"));
        caller.Recording.ShouldBe(new RecordedTalk(IsPaused: true, "/leg"));
        await caller.HangUpAsync();
        await call;
        wire.Posted[1].Address.ShouldBe("/leg");
        wire.Posted[1].Fields["RecordingUrl"].ShouldStartWith("https://contact.example.test/simulator/recordings/CA");
    }

    [Fact]
    public async Task A_hash_that_ends_keys_is_told_beside_them_and_a_leg_that_nobody_answers_is_told_at_once()
    {
        var wire = new PhoneWire($"<Response><Gather timeout=\"8\" action=\"{Hook}/keys?n=1\"/></Response>", $"<Response><Dial action=\"{Hook}/dialled?n=2\"><Client>amina</Client></Dial></Response>", Bye);
        var onlooker = new Onlooker(VoiceState.RingingSomebody);
        CallingPhone phone = null!;
        phone = Phone("+254700000001", () => onlooker.See(phone));
        var call = phone.CallAsync(At(wire));
        foreach (var key in "72#") await phone.PressAsync(key);
        await onlooker.Seen;
        phone.Ringing.ShouldBe("amina");
        await phone.StaySilentAsync();
        await call;
        (wire.Posted[1].Fields["Digits"], wire.Posted[1].Fields["FinishedOnKey"]).ShouldBe(("72", "#"));
        (wire.Posted[2].Address, wire.Posted[2].Fields["DialCallStatus"]).ShouldBe(($"{Hook}/dialled?n=2", "no-answer"));
    }

    private static string Room(bool opens) =>
        $"<Response><Dial action=\"{Hook}/dialled?n=1\"><Conference startConferenceOnEnter=\"{(opens ? "true" : "false")}\" endConferenceOnExit=\"true\">r</Conference></Dial></Response>";

    private static VoiceLine At(PhoneWire wire) => new("+254700000100", new TwilioNetwork(), wire);

    private CallingPhone Phone(string number, Func<Task>? changed = null) => new(new Earpiece(), _rooms, _ => Uncarried.Instance, new TimedIds(_time), _time, changed ?? (() => Task.CompletedTask)) { Number = number };
}
