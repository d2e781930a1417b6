using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.AfricasTalking.Voice;

/// <summary>What Africa's Talking posts of calls, as it really posts it, what it is taken for, and what it gets for it.</summary>
public sealed class VoiceWebhookTests : IAsyncLifetime
{
    private const string Session = "ATVId_0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a";
    private const string Key = "?key=sesame-sesame-sesame";
    private const string Nothing = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Response/>";

    private static readonly Line Line = new(new LineId("at-voice"), LineKind.Voice, ProviderNames.AfricasTalking, "+254700000100", "sesame-sesame-sesame");
    private static readonly PhoneNumber Citizen = PhoneNumber.FromE164("+254700000001");
    private static readonly CallId Ours = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));
    private static readonly CallEnd Ended = new(CallEndCause.HungUp, TimeSpan.FromSeconds(47), 0.408333333333333345m, "KES");

    private Webhooks _webhooks = null!;

    public static TheoryData<string, string, CallEvent[]> Samples => new()
    {
        { "", "01-incoming", [new CallEvent.Rang(Line.Id, Session, Citizen)] },
        { "/keys?n=7", "02-dtmf", [new CallEvent.Keyed(Line.Id, Session, new(CallStepKind.Keys, 7), "1")] },
        { "/recorded?n=7", "03-partial-recording", [new CallEvent.Recorded(Line.Id, Session, new(CallStepKind.Recorded, 7), new("https://rec.example.test/0d9e8f7a.mp3"), TimeSpan.Zero)] },
        { "", "04-final", [new CallEvent.Ended(Line.Id, Session, Ended)] },
        { "/keys?n=7", "04-final", [new CallEvent.Ended(Line.Id, Session, Ended)] },
        { "/events", "04-final", [new CallEvent.Ended(Line.Id, Session, Ended)] },
        {
            "", "05-final-after-dial",
            [
                new CallEvent.DialEnded(Line.Id, Session, null, DialOutcome.Talked, TimeSpan.FromSeconds(171)),
                new CallEvent.LegRecorded(Line.Id, Session, new("https://rec.example.test/0d9e8f7b.mp3"), TimeSpan.FromSeconds(171)),
                new CallEvent.Ended(Line.Id, Session, Ended with { Length = TimeSpan.FromSeconds(190) }),
            ]
        },
        {
            "", "06-final-dial-no-answer",
            [
                new CallEvent.DialEnded(Line.Id, Session, null, DialOutcome.NoAnswer, TimeSpan.Zero),
                new CallEvent.Ended(Line.Id, Session, Ended with { Cause = CallEndCause.NoAnswer, Length = TimeSpan.FromSeconds(35) }),
            ]
        },
        { "", "07-dequeued", [] },
        { "", "08-final-queued", [new CallEvent.Ended(Line.Id, Session, Ended with { Length = TimeSpan.FromMinutes(5) })] },
        { "/events", "09-transfer-event", [] },
        { "", "09-transfer-event", [] },
        // Another house's reference, or a call that we did not make.
        { "", "10-outbound-answered", [] },
        // One of our own clients dials out.
        { "", "11-webrtc", [] },
    };

    public static TheoryData<string, string, CallEvent?> Forms => new()
    {
        { "", "isActive=1&direction=Inbound&callerNumber=Anonymous", new CallEvent.Rang(Line.Id, "s", null) },
        { "", "isActive=1&direction=Inbound", new CallEvent.Rang(Line.Id, "s", null) },
        { "", "", new CallEvent.Rang(Line.Id, "s", null) },
        { "", "isActive=+1+&callerNumber=%2B254700000001&callStartTime=2026-10-01+07:30:05", new CallEvent.Rang(Line.Id, "s", Citizen) },
        // The plus came unescaped.
        { "", "isActive=1&callerNumber=+254700000001", new CallEvent.Rang(Line.Id, "s", Citizen) { IsCallerRepaired = true } },
        { "", "callerNumber=%2B254700000001&callerNumber=%2B254733000001&unheard=of", new CallEvent.Rang(Line.Id, "s", Citizen) },
        { "", "isActive=1&direction=Outbound&clientRequestId=0193a5c0000070008000000000000042", new CallEvent.PickedUp(Line.Id, "s", Ours) },
        { "", "isActive=1&direction=Outbound&clientRequestId=undefined", null },
        { "", "isActive=0&direction=Outbound&clientRequestId=0193a5c0000070008000000000000042&hangupCause=USER_BUSY", new CallEvent.Ended(Line.Id, "s", new(CallEndCause.Busy)) { Ours = Ours } },
        { "", "isActive=0", new CallEvent.Ended(Line.Id, "s", new(CallEndCause.Unknown)) },
        { "", "durationInSeconds=5&amount=free&currencyCode=&hangupCause=TEA_BREAK", new CallEvent.Ended(Line.Id, "s", new(CallEndCause.Unknown, TimeSpan.FromSeconds(5))) },
        { "", "isActive=0&amount=1000001&durationInSeconds=5&currencyCode=KES", new CallEvent.Ended(Line.Id, "s", new(CallEndCause.Unknown, TimeSpan.FromSeconds(5), null, "KES")) },
        { "", "isActive=0&amount=1e9&durationInSeconds=-1&currencyCode=KES", new CallEvent.Ended(Line.Id, "s", new(CallEndCause.Unknown, null, null, "KES")) },
        { "", "isActive=1&callTransferState=+Active", null },
        { "/events", "isActive=1&callSessionState=Ringing", null },
        { "/keys?n=0", "isActive=1&dtmfDigits=%23", new CallEvent.Keyed(Line.Id, "s", new(CallStepKind.Keys, 0), "#") },
        { "/keys?n=3", "isActive=1&dtmfDigits=7277%23", new CallEvent.Keyed(Line.Id, "s", new(CallStepKind.Keys, 3), "7277") },
        { "/keys?n=3", "isActive=1&dtmfDigits=", new CallEvent.Keyed(Line.Id, "s", new(CallStepKind.Keys, 3), "") },
        { "/keys?n=3", "isActive=1&dtmfDigits=1aB*", new CallEvent.Keyed(Line.Id, "s", new(CallStepKind.Keys, 3), "1AB*") },
        { "/keys?n=3", "isActive=1", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Silence, 3)) },
        { "/keys?n=3", "isActive=1&dtmfDigits=xyz", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Silence, 3)) },
        { "/recorded?n=3", "isActive=1", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Silence, 3)) },
        { "/silence?n=3", "isActive=1&dtmfDigits=1", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Silence, 3)) },
        { "/wait?n=999999", "isActive=1", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Wait, 999999)) },
        { "/wait?n=3", "isActive=1&dtmfDigits=1", new CallEvent.Keyed(Line.Id, "s", new(CallStepKind.Wait, 3), "1") },
        { "/wait?n=3", "isActive=1&dtmfDigits=", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Wait, 3)) },
        { "/silence?n=3", "isActive=1", new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Silence, 3)) },
        { "/dialled?n=3", "isActive=1", new CallEvent.DialEnded(Line.Id, "s", new(CallStepKind.Dialled, 3), DialOutcome.NoAnswer, TimeSpan.Zero) },
        { "/dialled?n=3", "isActive=1&lastBridgeHangupCause=USER_BUSY", new CallEvent.DialEnded(Line.Id, "s", new(CallStepKind.Dialled, 3), DialOutcome.Busy, TimeSpan.Zero) },
    };

    public async ValueTask InitializeAsync() => _webhooks = await Webhooks.OfAsync(Line);

    public ValueTask DisposeAsync() => _webhooks.DisposeAsync();

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public async Task A_call_is_told_as_it_is_posted(string below, string sample, CallEvent[] told)
    {
        (await PostAsync(below, Providers.Samples.Of("AfricasTalking", $"at-voice-{sample}.form.txt"))).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Calls.Told.ShouldBe(told);
    }

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public async Task So_is_what_no_sample_has(string below, string form, CallEvent? told)
    {
        (await PostAsync(below, "sessionId=s&" + form)).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Calls.Told.ShouldBe(told is null ? [] : [told]);
    }

    [Theory]
    [InlineData("NORMAL_CLEARING", CallEndCause.HungUp)]
    [InlineData("CALL_REJECTED", CallEndCause.Rejected)]
    [InlineData("NORMAL_TEMPORARY_FAILURE", CallEndCause.Failed)]
    [InlineData("RECOVERY_ON_TIMER_EXPIRE", CallEndCause.Failed)]
    [InlineData("ORIGINATOR_CANCEL", CallEndCause.HungUp)]
    [InlineData("LOSE_RACE", CallEndCause.HungUp)]
    [InlineData("USER_BUSY", CallEndCause.Busy)]
    [InlineData("NO_ANSWER", CallEndCause.NoAnswer)]
    [InlineData("NO_USER_RESPONSE", CallEndCause.NoAnswer)]
    [InlineData("SUBSCRIBER_ABSENT", CallEndCause.NoAnswer)]
    [InlineData("SERVICE_UNAVAILABLE", CallEndCause.Failed)]
    [InlineData("USER_NOT_REGISTERED", CallEndCause.NoAnswer)]
    [InlineData("UNALLOCATED_NUMBER", CallEndCause.Failed)]
    [InlineData("UNSPECIFIED", CallEndCause.Unknown)]
    public async Task Each_cause_of_an_end_is_known(string word, CallEndCause cause)
    {
        await PostAsync("", $"sessionId=s&isActive=0&hangupCause=+{word}");
        _webhooks.Calls.Told.Single().ShouldBe(new CallEvent.Ended(Line.Id, "s", new(cause)));
    }

    [Fact]
    public async Task What_the_call_does_next_is_answered_in_Voice_XML()
    {
        _webhooks.Calls.Next = [new Redirect(new(CallStepKind.Wait, 2))];
        var answer = await PostAsync("", "sessionId=s&isActive=1");
        answer.Type.ShouldBe("application/xml");
        answer.Body.ShouldBe("<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Redirect>https://contact.example.test/hooks/at-voice/wait?n=2&amp;key=sesame-sesame-sesame</Redirect></Response>");
    }

    [Fact]
    public async Task Where_nobody_listens_any_more_nothing_is_to_be_done() => (await PostAsync("/keys?n=1", "sessionId=s&isActive=1&dtmfDigits=1")).Body.ShouldBe(Nothing);

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    public async Task The_end_of_a_call_is_answered_with_nothing(string below)
    {
        _webhooks.Calls.Next = [new HangUp()];
        (await PostAsync(below, "sessionId=s&isActive=0")).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, null, ""));
    }

    [Theory]
    [InlineData("https://evil.example/rec.mp3")]
    [InlineData("http://rec.example.test/rec.mp3")]
    [InlineData("https://rec.example.test.evil.example/rec.mp3")]
    [InlineData("https://rec.example.test@evil.example/rec.mp3")]
    [InlineData("file:///etc/passwd")]
    [InlineData("rec.mp3")]
    public async Task A_recording_elsewhere_is_refused_and_the_call_goes_on_as_if_nothing_was_said(string address)
    {
        await PostAsync("/recorded?n=7", $"sessionId=s&isActive=1&recordingUrl={Uri.EscapeDataString(address)}");
        _webhooks.Calls.Told.ShouldBe([new CallEvent.CameTo(Line.Id, "s", new(CallStepKind.Silence, 7))]);
        _webhooks.Log.Lines.ShouldContain(line => line.StartsWith("Warning", StringComparison.Ordinal) && line.Contains("Providers:AfricasTalking:RecordingHosts", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_that_is_told_with_the_end_of_the_call_is_what_was_spoken_when_it_ended()
    {
        await PostAsync("", "sessionId=s&isActive=0&recordingUrl=https%3A%2F%2Frec.example.test%2F1.mp3");
        _webhooks.Calls.Told.First().ShouldBe(new CallEvent.Recorded(Line.Id, "s", null, new("https://rec.example.test/1.mp3"), TimeSpan.Zero));
    }

    [Theory]
    [InlineData("/keys", "number of a step")]
    [InlineData("/keys?n=", "number of a step")]
    [InlineData("/keys?n=-1", "number of a step")]
    [InlineData("/keys?n=1000000", "number of a step")]
    [InlineData("/keys?n=1e3", "number of a step")]
    [InlineData("/keys?n=1&n=2", "number of a step")]
    public async Task A_step_that_we_never_gave_is_refused(string below, string reason)
    {
        var answer = await PostAsync(below, "sessionId=s&isActive=1&dtmfDigits=1");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain(reason);
        _webhooks.Calls.Told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/key?n=1")]
    [InlineData("/Keys/1")]
    [InlineData("/answered?call=0193a5c0000070008000000000000042")]
    public async Task An_unknown_address_is_not_there(string below) => (await PostAsync(below, "sessionId=s")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("isActive=1", "The form has no sessionId.")]
    [InlineData("sessionId=+", "The form has no sessionId.")]
    [InlineData("sessionId=a+b", "characters that no id has")]
    public async Task What_names_no_call_is_refused(string form, string reason)
    {
        foreach (var below in new[] { "", "/events", "/keys?n=1" })
        {
            var answer = await PostAsync(below, form);
            answer.Status.ShouldBe(HttpStatusCode.BadRequest);
            answer.Body.ShouldContain(reason);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/keys?n=1")]
    public async Task Without_the_right_key_nothing_is_told(string below)
    {
        foreach (var key in new[] { "", "key=", "key=sesame", "key=other&key=sesame-sesame-sesame" })
        {
            var path = $"/hooks/at-voice{below}{(below.Contains('?') ? "&" : "?")}{key}";
            (await _webhooks.PostAsync(path, "sessionId=s&isActive=1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        }

        _webhooks.Calls.Told.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_log_has_a_number_or_a_key()
    {
        await PostAsync("", Providers.Samples.Of("AfricasTalking", "at-voice-01-incoming.form.txt"));
        await PostAsync("/keys?n=1", "sessionId=s&isActive=1&dtmfDigits=24681357");
        foreach (var secret in new[] { "254700000001", "24681357", "sesame" })
            _webhooks.Log.Lines.Concat(_webhooks.Calls.Told.Select(told => told.ToString())).ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
    }

    private Task<WebhookAnswer> PostAsync(string below, string form) =>
        _webhooks.PostAsync($"/hooks/at-voice{below}{(below.Contains('?') ? "&" + Key[1..] : Key)}", form);
}
