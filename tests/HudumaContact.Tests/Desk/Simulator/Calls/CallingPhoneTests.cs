using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Desk.Simulator;
using HudumaContact.Desk.Simulator.Calls;
using HudumaContact.Desk.Simulator.Calls.Networks;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator.Calls;

public sealed class CallingPhoneTests
{
    private const string Hook = "https://contact.example.test/hooks/at-voice";

    private const string Menu = $"""
        <Response><GetDigits numDigits="1" timeout="8" callbackUrl="{Hook}/keys?n=1"><Play url="https://a.test/menu.wav"/></GetDigits><Redirect>{Hook}/silence?n=1</Redirect></Response>
        """;

    private const string Bye = "<Response><Say>Kwaheri</Say></Response>";

    private static readonly LineId Line = new("at-voice");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 7, 0, 0, TimeSpan.Zero));
    private readonly Earpiece _audio = new();

    [Fact]
    public async Task A_key_cuts_short_what_is_said_and_is_told_at_once()
    {
        var wire = new PhoneWire(Menu, Bye);
        var phone = Phone();
        _audio.IsLong = true;
        var call = phone.CallAsync(At(wire));
        phone.State.ShouldBe(VoiceState.Speaking);
        _audio.IsLong = false;
        await phone.PressAsync('2');
        await call;
        wire.Posted.Select(post => (post.Address, post.Fields.GetValueOrDefault("dtmfDigits"))).ShouldBe([("", null), ($"{Hook}/keys?n=1", "2"), ("", null)]);
        _audio.Heard.ShouldBe(["https://a.test/menu.wav", "Kwaheri"]);
        phone.State.ShouldBe(VoiceState.Over);
    }

    [Fact]
    public async Task Silence_tells_nothing_and_the_next_act_is_done()
    {
        var wire = new PhoneWire(Menu, Bye);
        var phone = Phone();
        var call = phone.CallAsync(At(wire));
        phone.State.ShouldBe(VoiceState.Asking);
        _time.Advance(TimeSpan.FromSeconds(7));
        wire.Posted.Count.ShouldBe(1);
        _time.Advance(TimeSpan.FromSeconds(1));
        await call;
        wire.Posted[1].Address.ShouldBe($"{Hook}/silence?n=1");
        wire.Posted[1].Fields.Keys.ShouldNotContain("dtmfDigits");
    }

    [Fact]
    public async Task Keys_are_taken_until_the_end_key_which_is_not_told()
    {
        var wire = new PhoneWire($"<Response><GetDigits finishOnKey=\"#\" timeout=\"8\" callbackUrl=\"{Hook}/keys?n=1\"/></Response>", Bye);
        var phone = Phone();
        var call = phone.CallAsync(At(wire));
        foreach (var key in "7277#") await phone.PressAsync(key);
        await call;
        wire.Posted[1].Fields["dtmfDigits"].ShouldBe("7277");
    }

    [Fact]
    public async Task Hanging_up_ends_the_call_and_the_line_is_told()
    {
        var wire = new PhoneWire(Menu);
        var phone = Phone();
        var call = phone.CallAsync(At(wire));
        _time.Advance(TimeSpan.FromSeconds(3));
        await phone.HangUpAsync();
        await call;
        var last = wire.Posted[^1].Fields;
        (last["isActive"], last["callSessionState"], last["durationInSeconds"], last["status"]).ShouldBe(("0", "Completed", "3", "Success"));
        phone.Over.ShouldBe("Hung up.");
    }

    [Fact]
    public async Task A_call_that_is_rejected_was_never_answered()
    {
        var wire = new PhoneWire("<Response><Reject/></Response>");
        var phone = Phone();
        await phone.CallAsync(At(wire));
        wire.Posted[^1].Fields["hangupCause"].ShouldBe("CALL_REJECTED");
        phone.Over.ShouldBe("The line did not answer. It may ring back.");
    }

    [Fact]
    public async Task When_nobody_answers_the_next_act_is_done_and_when_somebody_does_it_is_the_last()
    {
        var reply = $"<Response><Dial phoneNumbers=\"+254733000001\"/><Redirect>{Hook}/dialled?n=1</Redirect></Response>";
        var wire = new PhoneWire(reply, Bye);
        var phone = Phone();
        var call = phone.CallAsync(At(wire));
        phone.Ringing.ShouldBe("+254733000001");
        await phone.StaySilentAsync();
        await call;
        wire.Posted[1].Address.ShouldBe($"{Hook}/dialled?n=1");
        wire.Posted[^1].Fields["dialDurationInSeconds"].ShouldBe("0");

        var answered = new PhoneWire(reply);
        var onlooker = new Onlooker(VoiceState.Talking);
        CallingPhone other = null!;
        other = Phone(() => onlooker.See(other));
        var talk = other.CallAsync(At(answered));
        other.Happen();
        await onlooker.Seen;
        _time.Advance(TimeSpan.FromSeconds(60));
        other.Happen();
        await talk;
        answered.Posted.Count.ShouldBe(2);
        answered.Posted[^1].Fields["dialDurationInSeconds"].ShouldBe("61");
    }

    [Fact]
    public async Task What_was_spoken_is_told_by_its_address()
    {
        var wire = new PhoneWire($"<Response><Record finishOnKey=\"#\" maxLength=\"60\" callbackUrl=\"{Hook}/recorded?n=1\"><Say>Sema</Say></Record></Response>", Bye);
        var phone = Phone();
        var call = phone.CallAsync(At(wire));
        phone.Happen();
        await call;
        wire.Posted[1].Fields["recordingUrl"].ShouldStartWith("https://contact.example.test/simulator/recordings/ATVId_");
    }

    [Fact]
    public async Task A_hash_ends_what_is_spoken()
    {
        var wire = new PhoneWire($"<Response><Record finishOnKey=\"#\" maxLength=\"60\" callbackUrl=\"{Hook}/recorded?n=1\"/></Response>", Bye);
        var phone = Phone();
        var call = phone.CallAsync(At(wire));
        await phone.PressAsync('1');
        phone.State.ShouldBe(VoiceState.Recording);
        await phone.PressAsync('#');
        await call;
        wire.Posted[1].Fields.Keys.ShouldContain("recordingUrl");
    }

    [Fact]
    public async Task A_recording_that_does_not_play_is_told_until_the_next_one_does()
    {
        var phone = Phone();
        _audio.IsMissing = true;
        var call = phone.CallAsync(At(new PhoneWire(Menu, Bye)));
        phone.NotPlayed.ShouldBe("https://a.test/menu.wav");
        _audio.IsMissing = false;
        await phone.PressAsync('2');
        await call;
        phone.NotPlayed.ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_leaves_the_page_while_talking_has_hung_up_and_nothing_is_posted_any_more()
    {
        var wire = new PhoneWire($"<Response><Dial phoneNumbers=\"+254733000001\"/><Redirect>{Hook}/dialled?n=1</Redirect></Response>");
        var onlooker = new Onlooker(VoiceState.Talking);
        CallingPhone phone = null!;
        phone = Phone(() => onlooker.See(phone));
        var call = phone.CallAsync(At(wire));
        phone.Happen();
        await onlooker.Seen;
        _time.Advance(TimeSpan.FromSeconds(20));

        var told = await phone.LoseAsync(Line);
        await call;

        told.ShouldBe([
            new CallEvent.DialEnded(Line, phone.SessionId, Step: null, DialOutcome.Talked, TimeSpan.FromSeconds(21)),
            new CallEvent.Ended(Line, phone.SessionId, new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(20))),
        ]);
        wire.Posted.Count.ShouldBe(1);
        (await phone.LoseAsync(Line)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_phone_that_the_line_rings_says_whose_call_it_is()
    {
        var wire = new PhoneWire(Bye);
        var ring = new SimulatedRing(Line, new DialTarget(DialTargetKind.Client, "amina"), new CallId(Guid.CreateVersion7()), "ATVId_1", DateTime.MaxValue);
        await Phone().PickUpAsync(At(wire), ring);
        (wire.Posted[0].Fields["direction"], wire.Posted[0].Fields["clientRequestId"], wire.Posted[0].Fields["sessionId"]).ShouldBe(("Outbound", ring.Ours.ToString(), "ATVId_1"));
    }

    [Fact]
    public async Task An_answer_that_is_none_ends_the_call_and_says_why()
    {
        var phone = Phone();
        await phone.CallAsync(At(new PhoneWire("CON Karibu")));
        phone.Over.ShouldBe("The network ends the call: the reply is no Voice XML.");
    }

    private CallingPhone Phone(Func<Task>? changed = null) => new(_audio, new SimulatedRooms(), _ => Uncarried.Instance, new TimedIds(_time), _time, changed ?? (() => Task.CompletedTask)) { Number = "+254700000001" };

    private static VoiceLine At(PhoneWire wire) => new("+254700000100", new AfricasTalkingNetwork(), wire);
}
