using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Tests.Providers.Voice;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.AfricasTalking.Voice;

public sealed class AfricasTalkingCallsTests
{
    private static readonly Line Line = new(new LineId("at-voice"), LineKind.Voice, ProviderNames.AfricasTalking, "+254700000100", "sesame") { Account = "huduma", ApiKey = "atsk_1" };

    [Fact]
    public async Task It_asks_as_the_vendors_package_asks_with_our_own_id()
    {
        var api = new CallApi(HttpStatusCode.OK, Samples.Of("AfricasTalking", "at-voice-call-response.json"));
        (await PlaceAsync(api, new(DialTargetKind.Number, "+254700000001"))).ShouldBe(new PlacedCall.Placed("ATVId_0d9e8f7a6b5c4d3e2f1a0b9c8d7e6f5a"));

        var sample = CannedApi.FieldsOf(Samples.Of("AfricasTalking", "at-voice-call-request.form.txt"));
        (sample["to"], sample["clientRequestId"]) = ("+254700000001", CallApi.Call.ToString());
        api.Api.Fields.ShouldBe(sample, ignoreOrder: true);
        api.Api.Method.ShouldBe(HttpMethod.Post);
        api.Api.Address.ShouldBe(new Uri("http://127.0.0.1:9/base/call"));
        api.Api.Headers["apiKey"].ShouldBe("atsk_1");
    }

    [Fact]
    public async Task The_live_service_has_a_host_for_calls()
    {
        var api = new CallApi(HttpStatusCode.OK, "{}");
        await PlaceAsync(api, new(DialTargetKind.Number, "+254700000001"), LiveAddresses.AfricasTalking);
        api.Api.Address.ShouldBe(new Uri("https://voice.africastalking.com/call"));
    }

    [Theory]
    [InlineData(DialTargetKind.Sip, "sip:agent1@ke.sip.africastalking.com", "agent1@ke.sip.africastalking.com")]
    [InlineData(DialTargetKind.Client, "huduma.agent1", "huduma.agent1")]
    public async Task An_agent_is_rung_as_the_provider_writes_him(DialTargetKind kind, string value, string to)
    {
        var api = new CallApi(HttpStatusCode.OK, "{}");
        await PlaceAsync(api, new(kind, value));
        api.Api.Fields["to"].ShouldBe(to);
    }

    [Theory]
    [InlineData(200, """{"entries":[{"phoneNumber":"+254700000001","sessionId":"None","status":"InvalidPhoneNumber"}],"errorMessage":"None"}""", "recipient: InvalidPhoneNumber")]
    [InlineData(200, """{"entries":[{"phoneNumber":"+254700000001","sessionId":"None","status":"DestinationNotSupported"}],"errorMessage":"None"}""", "recipient: DestinationNotSupported")]
    [InlineData(200, """{"entries":[{"phoneNumber":"+254700000001","sessionId":"None","status":"InsufficientCredit"}],"errorMessage":"None"}""", "balance: InsufficientCredit")]
    [InlineData(200, """{"entries":[{"phoneNumber":"+254700000001","status":"No +254700000001 here"}],"errorMessage":"None"}""", "content: No *** here")]
    [InlineData(200, """{"entries":[],"errorMessage":"Invalid callerId"}""", "sender: Invalid callerId")]
    [InlineData(200, """{"errorMessage":"InsufficientCredit"}""", "balance: InsufficientCredit")]
    [InlineData(200, """{"entries":[],"errorMessage":"None"}""", "unreadable: HTTP 200: {\"entries\":[],\"errorMessage\":\"None\"}")]
    [InlineData(200, """{"entries":{},"errorMessage":"None"}""", "unreadable: HTTP 200: {\"entries\":{},\"errorMessage\":\"None\"}")]
    [InlineData(200, "[]", "unreadable: HTTP 200: []")]
    [InlineData(200, "<html>", "unreadable: HTTP 200 and a page")]
    [InlineData(401, "The supplied authentication is invalid", "credentials: HTTP 401: The supplied authentication is invalid")]
    [InlineData(429, "", "throttled: HTTP 429, nothing else")]
    [InlineData(503, "", "unavailable: HTTP 503, nothing else")]
    public async Task A_call_that_is_not_made_has_its_reason(int status, string body, string reason) =>
        (await PlaceAsync(new CallApi((HttpStatusCode)status, body), new(DialTargetKind.Number, "+254700000001"))).ShouldBe(new PlacedCall.Refused(reason));

    [Fact]
    public async Task A_gateway_that_gave_up_waiting_leaves_it_in_doubt() =>
        (await PlaceAsync(new CallApi(HttpStatusCode.GatewayTimeout, ""), new(DialTargetKind.Number, "+254700000001"))).ShouldBeOfType<PlacedCall.InDoubt>();

    private static Task<PlacedCall> PlaceAsync(CallApi api, DialTarget to, string address = "http://127.0.0.1:9/base") =>
        api.AskAsync(Line, maker => maker.PlaceAsync(Line, to, CallApi.Call, TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken), address);
}
