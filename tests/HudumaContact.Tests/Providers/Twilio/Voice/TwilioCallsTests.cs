using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Tests.Providers.Voice;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Twilio.Voice;

public sealed class TwilioCallsTests
{
    private const string Account = "AC00000000000000000000000000000001";
    private const string Placed = """{"sid":"CA00000000000000000000000000000001","status":"queued"}""";

    private static readonly Line Line = new(new LineId("twilio-voice"), LineKind.Voice, ProviderNames.Twilio, "+254700000100", "a-token") { Account = Account };

    [Fact]
    public async Task It_asks_as_the_vendors_package_asks_with_our_own_id_in_the_addresses()
    {
        var api = new CallApi(HttpStatusCode.Created, Placed);
        (await PlaceAsync(api, new(DialTargetKind.Number, "+254700000001"))).ShouldBe(new PlacedCall.Placed("CA00000000000000000000000000000001"));

        // Of the sample what it has in common with ours: it asks to be told of every state.
        var sample = CannedApi.FieldsOf(string.Join('&', Samples.Of("Twilio", "twilio-make-call-request.form.txt").Split('&').Where(field => field is not "Record=true" && !field.StartsWith("StatusCallbackEvent", StringComparison.Ordinal))));
        sample["Url"] = $"https://contact.example.test/hooks/twilio-voice/answered?call={CallApi.Call}";
        sample["StatusCallback"] = $"https://contact.example.test/hooks/twilio-voice/events?call={CallApi.Call}";
        (sample["Timeout"], sample["Method"], sample["StatusCallbackMethod"], sample["StatusCallbackEvent"]) = ("20", "POST", "POST", "completed");
        api.Api.Fields.ShouldBe(sample, ignoreOrder: true);
        api.Api.Method.ShouldBe(HttpMethod.Post);
        api.Api.Address.ShouldBe(new Uri($"http://127.0.0.1:9/base/2010-04-01/Accounts/{Account}/Calls.json"));
        Convert.FromBase64String(api.Api.Headers["Authorization"][6..]).ShouldBe(System.Text.Encoding.UTF8.GetBytes($"{Account}:a-token"));
    }

    [Theory]
    [InlineData(DialTargetKind.Sip, "sip:amina@sip.example.test", "sip:amina@sip.example.test")]
    [InlineData(DialTargetKind.Client, "amina", "client:amina")]
    public async Task An_agent_is_rung_as_Twilio_writes_him(DialTargetKind kind, string value, string to)
    {
        var api = new CallApi(HttpStatusCode.Created, Placed);
        await PlaceAsync(api, new(kind, value));
        api.Api.Fields["To"].ShouldBe(to);
    }

    [Theory]
    [InlineData(400, "twilio-error-21211", "recipient: error 21211: Invalid 'To' Phone Number: ***")]
    [InlineData(401, "twilio-error-20003", "credentials: error 20003: Authenticate")]
    [InlineData(429, "twilio-error-20429", "throttled: error 20429: Too Many Requests")]
    public async Task A_call_that_is_not_made_has_its_reason(int status, string sample, string reason) =>
        (await PlaceAsync(new CallApi((HttpStatusCode)status, Samples.Of("Twilio", sample + ".json")), new(DialTargetKind.Number, "+254700000001"))).ShouldBe(new PlacedCall.Refused(reason));

    [Fact]
    public async Task A_gateway_that_gave_up_waiting_leaves_it_in_doubt() =>
        (await PlaceAsync(new CallApi(HttpStatusCode.GatewayTimeout, ""), new(DialTargetKind.Number, "+254700000001"))).ShouldBeOfType<PlacedCall.InDoubt>();

    [Fact]
    public async Task A_call_that_is_up_is_told_to_ask_at_another_step()
    {
        var api = new CallApi(HttpStatusCode.OK, Placed);
        (await api.MoveAsync(Line, mover => mover.MoveAsync(Line, "CA01", new(CallStepKind.Wait, 4), TestContext.Current.CancellationToken))).ShouldBeTrue();
        api.Api.Address.ShouldBe(new Uri($"http://127.0.0.1:9/base/2010-04-01/Accounts/{Account}/Calls/CA01.json"));
        api.Api.Fields.ShouldBe(new Dictionary<string, string> { ["Url"] = "https://contact.example.test/hooks/twilio-voice/wait?n=4", ["Method"] = "POST" }, ignoreOrder: true);
    }

    [Fact]
    public async Task Or_to_hang_up()
    {
        var api = new CallApi(HttpStatusCode.OK, Placed);
        (await api.MoveAsync(Line, mover => mover.HangUpAsync(Line, "CA01", TestContext.Current.CancellationToken))).ShouldBeTrue();
        api.Api.Fields.ShouldBe(new Dictionary<string, string> { ["Status"] = "completed" });
    }

    [Fact]
    public async Task Or_to_be_recorded_and_to_pause_and_go_on()
    {
        var api = new CallApi(HttpStatusCode.Created, Placed);
        (await api.MoveAsync(Line, mover => mover.RecordAsync(Line, "CA01", TestContext.Current.CancellationToken))).ShouldBeTrue();
        api.Api.Address.ShouldBe(new Uri($"http://127.0.0.1:9/base/2010-04-01/Accounts/{Account}/Calls/CA01/Recordings.json"));
        api.Api.Fields.ShouldBe(new Dictionary<string, string> { ["RecordingStatusCallback"] = "https://contact.example.test/hooks/twilio-voice/leg", ["RecordingStatusCallbackMethod"] = "POST", ["RecordingStatusCallbackEvent"] = "completed" }, ignoreOrder: true);

        (await api.MoveAsync(Line, mover => mover.PauseRecordingAsync(Line, "CA01", isPaused: true, TestContext.Current.CancellationToken))).ShouldBeTrue();
        api.Api.Address.ShouldBe(new Uri($"http://127.0.0.1:9/base/2010-04-01/Accounts/{Account}/Calls/CA01/Recordings/Twilio.CURRENT.json"));
        api.Api.Fields.ShouldBe(new Dictionary<string, string> { ["Status"] = "paused", ["PauseBehavior"] = "silence" }, ignoreOrder: true);

        (await api.MoveAsync(Line, mover => mover.PauseRecordingAsync(Line, "CA01", isPaused: false, TestContext.Current.CancellationToken))).ShouldBeTrue();
        api.Api.Fields.ShouldBe(new Dictionary<string, string> { ["Status"] = "in-progress" });
    }

    [Theory]
    [InlineData(404, """{"code":20404,"message":"not found","status":404}""")]
    [InlineData(400, """{"code":21220,"message":"Call is not in-progress. Cannot redirect.","status":400}""")]
    [InlineData(504, "")]
    public async Task One_that_is_over_is_not(int status, string body)
    {
        var api = new CallApi((HttpStatusCode)status, body);
        (await api.MoveAsync(Line, mover => mover.MoveAsync(Line, "CA01", new(CallStepKind.Wait, 4), TestContext.Current.CancellationToken))).ShouldBeFalse();
        (await api.MoveAsync(Line, mover => mover.HangUpAsync(Line, "CA01", TestContext.Current.CancellationToken))).ShouldBeFalse();
    }

    private static Task<PlacedCall> PlaceAsync(CallApi api, DialTarget to) =>
        api.AskAsync(Line, maker => maker.PlaceAsync(Line, to, CallApi.Call, TimeSpan.FromSeconds(19.5), TestContext.Current.CancellationToken));
}
