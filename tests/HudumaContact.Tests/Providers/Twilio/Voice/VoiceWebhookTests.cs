using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Twilio;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Twilio.Voice;

/// <summary>What Twilio posts of calls, as it really posts it, what it is taken for, and what it gets for it.</summary>
public sealed class VoiceWebhookTests : IAsyncLifetime
{
    private const string Sid = "CA00000000000000000000000000000001";
    private const string Own = "?call=0193a5c0000070008000000000000042";
    private const string Nothing = "<?xml version=\"1.0\" encoding=\"utf-8\"?><Response/>";

    private static readonly Line Line = new(new LineId("twilio-voice"), LineKind.Voice, ProviderNames.Twilio, "+254700000100", "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static readonly PhoneNumber Citizen = PhoneNumber.FromE164("+254700000001");
    private static readonly CallId Ours = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));
    private static readonly Uri Recording = new("https://api.twilio.com/2010-04-01/Accounts/AC00000000000000000000000000000001/Recordings/RE00000000000000000000000000000001");

    private Webhooks _webhooks = null!;

    public static TheoryData<string, string, CallEvent?> Samples => new()
    {
        { "", "incoming", new CallEvent.Rang(Line.Id, Sid, Citizen) },
        { "/keys?n=7", "gather-digits", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 7), "1") },
        { "/keys?n=7", "gather-digits-finishkey", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 7), "12345") },
        { "/keys?n=7", "gather-empty", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 7)) },
        { "/keys?n=7", "gather-speech", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 7)) },
        { "/recorded?n=7", "record-action", new CallEvent.Recorded(Line.Id, Sid, new(CallStepKind.Recorded, 7), Recording, TimeSpan.FromSeconds(17)) },
        { "/dialled?n=7", "dial-action", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 7), DialOutcome.NoAnswer, TimeSpan.Zero) },
        { "/dialled?n=7", "dial-action-completed", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 7), DialOutcome.Talked, TimeSpan.FromSeconds(171)) },
        { "/silence?n=7", "enqueue-action", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 7)) },
        { "/wait?n=7", "queue-wait", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Wait, 7)) },
        { "/silence?n=7", "queue-url", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 7)) },
        { "/leg", "recording-status", new CallEvent.LegRecorded(Line.Id, Sid, Recording, TimeSpan.FromSeconds(17)) },
        { "/events", "status-completed", new CallEvent.Ended(Line.Id, Sid, new(CallEndCause.HungUp, TimeSpan.FromSeconds(47))) },
        { "", "status-completed", new CallEvent.Ended(Line.Id, Sid, new(CallEndCause.HungUp, TimeSpan.FromSeconds(47))) },
        { "/events" + Own, "status-outbound-no-answer", new CallEvent.Ended(Line.Id, Sid, new(CallEndCause.NoAnswer, TimeSpan.Zero)) { Ours = Ours } },
        { "/answered" + Own, "incoming", new CallEvent.PickedUp(Line.Id, Sid, Ours) },
    };

    public static TheoryData<string, string, CallEvent?> Forms => new()
    {
        { "", "From=Anonymous", new CallEvent.Rang(Line.Id, Sid, null) },
        { "", "From=%2B266696687", new CallEvent.Rang(Line.Id, Sid, null) },
        { "", "From=%2B7378742833", new CallEvent.Rang(Line.Id, Sid, null) },
        { "", "From=%2B86282452253", new CallEvent.Rang(Line.Id, Sid, null) },
        { "", "From=client%3Aamina", new CallEvent.Rang(Line.Id, Sid, null) },
        { "", "CallStatus=ringing", new CallEvent.Rang(Line.Id, Sid, null) },
        { "", "From=%2B254700000001&From=%2B254733000001&CallStatus=+in-progress", new CallEvent.Rang(Line.Id, Sid, Citizen) },
        { "/keys?n=1", "Digits=%23&FinishedOnKey=", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 1), "#") },
        { "/keys?n=1", "Digits=&FinishedOnKey=%23", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 1), "") },
        { "/keys?n=1", "Digits=*", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 1), "*") },
        { "/keys?n=1", "Digits=A1d", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 1), "A1D") },
        { "/keys?n=1", "Digits=0123456789012345678901234567890123456789999", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Keys, 1), "0123456789012345678901234567890123456789") },
        { "/keys?n=1", "Digits=hangup", null },
        { "/keys?n=1", "", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 1)) },
        { "/recorded?n=1", "Digits=hangup", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 1)) },
        { "/recorded?n=1", "RecordingUrl=https%3A%2F%2Fapi.twilio.com.evil.example%2Fx", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 1)) },
        { "/recorded?n=1", "RecordingUrl=https%3A%2F%2Fapi.twilio.com%2Fx&RecordingDuration=soon", new CallEvent.Recorded(Line.Id, Sid, new(CallStepKind.Recorded, 1), new("https://api.twilio.com/x"), TimeSpan.Zero) },
        { "/dialled?n=1", "DialCallStatus=busy", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 1), DialOutcome.Busy, TimeSpan.Zero) },
        { "/dialled?n=1", "DialCallStatus=answered&DialCallDuration=4", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 1), DialOutcome.Talked, TimeSpan.FromSeconds(4)) },
        { "/dialled?n=1", "DialCallStatus=canceled", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 1), DialOutcome.NoAnswer, TimeSpan.Zero) },
        { "/dialled?n=1", "DialCallStatus=failed", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 1), DialOutcome.Failed, TimeSpan.Zero) },
        { "/dialled?n=1", "", new CallEvent.DialEnded(Line.Id, Sid, new(CallStepKind.Dialled, 1), DialOutcome.Failed, TimeSpan.Zero) },
        { "/wait?n=1", "Digits=1", new CallEvent.Keyed(Line.Id, Sid, new(CallStepKind.Wait, 1), "1") },
        { "/wait?n=1", "Digits=", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Wait, 1)) },
        { "/wait?n=1", "Digits=hangup", null },
        { "/silence?n=1", "Digits=4", new CallEvent.CameTo(Line.Id, Sid, new(CallStepKind.Silence, 1)) },
        { "/events", "CallStatus=ringing", null },
        { "/events", "CallStatus=in-progress", null },
        { "/events", "", null },
        { "/events", "CallStatus=+busy", new CallEvent.Ended(Line.Id, Sid, new(CallEndCause.Busy)) },
        { "/events", "CallStatus=failed", new CallEvent.Ended(Line.Id, Sid, new(CallEndCause.Failed)) },
        { "/events?call=nobody", "CallStatus=canceled", new CallEvent.Ended(Line.Id, Sid, new(CallEndCause.HungUp)) },
        { "/leg", "RecordingStatus=in-progress", null },
        { "/leg", "RecordingStatus=absent&RecordingUrl=https%3A%2F%2Fapi.twilio.com%2Fx", null },
        { "/leg", "RecordingStatus=completed&RecordingUrl=https%3A%2F%2Fevil.example%2Fx", null },
    };

    public async ValueTask InitializeAsync() => _webhooks = await Webhooks.OfAsync(Line);

    public ValueTask DisposeAsync() => _webhooks.DisposeAsync();

    [Theory]
    [MemberData(nameof(Samples), DisableDiscoveryEnumeration = true)]
    public async Task A_call_is_told_as_it_is_posted(string below, string sample, CallEvent? told)
    {
        (await PostAsync(below, Providers.Samples.Of("Twilio", $"twilio-voice-{sample}.form.txt"))).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Calls.Told.ShouldBe(told is null ? [] : [told]);
    }

    [Theory]
    [MemberData(nameof(Forms), DisableDiscoveryEnumeration = true)]
    public async Task So_is_what_no_sample_has(string below, string form, CallEvent? told)
    {
        (await PostAsync(below, $"CallSid={Sid}&{form}")).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Calls.Told.ShouldBe(told is null ? [] : [told]);
    }

    [Theory]
    [InlineData("dial-action-completed", DialOutcome.Talked, 171)]
    [InlineData("dial-action", DialOutcome.NoAnswer, 0)]
    public async Task A_leg_that_ends_because_the_caller_hung_up_is_told_with_the_end_of_the_call(string sample, DialOutcome outcome, int seconds)
    {
        var form = Providers.Samples.Of("Twilio", $"twilio-voice-{sample}.form.txt").Replace("&CallStatus=in-progress", "&CallStatus=completed", StringComparison.Ordinal);
        (await PostAsync("/dialled?n=7", form)).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Calls.Told.ShouldBe([new CallEvent.DialEnded(Line.Id, Sid, null, outcome, TimeSpan.FromSeconds(seconds))]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/answered" + Own)]
    [InlineData("/keys?n=1")]
    [InlineData("/silence?n=1")]
    [InlineData("/recorded?n=1")]
    [InlineData("/wait?n=1")]
    [InlineData("/dialled?n=1")]
    public async Task What_the_call_does_next_is_answered_in_TwiML(string below)
    {
        _webhooks.Calls.Next = [new HangUp()];
        var answer = await PostAsync(below, $"CallSid={Sid}");
        answer.Type.ShouldBe("text/xml");
        answer.Body.ShouldBe("<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Hangup/></Response>");
    }

    [Theory]
    [InlineData("/events")]
    [InlineData("/leg")]
    public async Task What_is_only_told_is_answered_with_nothing(string below)
    {
        _webhooks.Calls.Next = [new HangUp()];
        (await PostAsync(below, $"CallSid={Sid}&CallStatus=completed")).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, null, ""));
    }

    [Fact]
    public async Task Where_nobody_listens_any_more_nothing_is_to_be_done() => (await PostAsync("/keys?n=1", $"CallSid={Sid}&Digits=1")).Body.ShouldBe(Nothing);

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/leg")]
    [InlineData("/answered" + Own)]
    [InlineData("/keys?n=1")]
    public async Task A_wrong_signature_is_forbidden_and_nothing_is_told(string below)
    {
        const string Form = $"CallSid={Sid}&Digits=1";
        var path = "/hooks/twilio-voice" + below;
        foreach (var signature in new[] { null, "", "x", Sign("/hooks/other", Form), Sign(path, Form + "&Digits=2"), Sign(path + "&n=2", Form), Sign(path, Form, "another token") })
        {
            var headers = signature is null ? [] : new[] { (SignedForms.SignatureHeader, signature) };
            (await _webhooks.PostAsync(path, Form, headers)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        _webhooks.Calls.Told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/keys")]
    [InlineData("/keys?n=-1")]
    [InlineData("/keys?n=1000000")]
    [InlineData("/answered")]
    [InlineData("/answered?call=nobody")]
    public async Task An_address_that_we_never_gave_is_refused(string below)
    {
        var answer = await PostAsync(below, $"CallSid={Sid}&Digits=1");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldStartWith("The address");
        _webhooks.Calls.Told.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/key?n=1")]
    [InlineData("/report")]
    public async Task An_unknown_one_is_not_there(string below) => (await PostAsync(below, $"CallSid={Sid}")).Status.ShouldBe(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/leg")]
    [InlineData("/keys?n=1")]
    public async Task What_names_no_call_is_refused(string below)
    {
        var answer = await PostAsync(below, "From=%2B254700000001");
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain("CallSid");
        (await PostAsync(below, "CallSid=" + new string('x', 101))).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task No_log_has_a_number_or_keys_or_a_token()
    {
        await PostAsync("", Providers.Samples.Of("Twilio", "twilio-voice-incoming.form.txt"));
        await PostAsync("/keys?n=1", $"CallSid={Sid}&Digits=24681357");
        await _webhooks.PostAsync("/hooks/twilio-voice", $"CallSid={Sid}&From=%2B254700000001");
        foreach (var secret in new[] { "254700000001", "24681357", Line.Secret })
            _webhooks.Log.Lines.Concat(_webhooks.Calls.Told.Select(told => told.ToString())).ShouldAllBe(line => !line.Contains(secret, StringComparison.Ordinal));
    }

    private Task<WebhookAnswer> PostAsync(string below, string form) =>
        _webhooks.PostAsync("/hooks/twilio-voice" + below, form, (SignedForms.SignatureHeader, Sign("/hooks/twilio-voice" + below, form)));

    private static string Sign(string path, string form, string? token = null) => TwilioSignature.Of(token ?? Line.Secret, Webhooks.PublicAddress + path, new FormParameters(
        form.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(field => field.Split('=', 2)).Select(field => (field[0], Uri.UnescapeDataString(field[1].Replace('+', ' '))))));
}
