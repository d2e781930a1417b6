using System.Net;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.AfricasTalking;

public sealed class AfricasTalkingSenderTests
{
    private const string Id = "ATXid_1a2b3c4d5e6f708192a3b4c5d6e7f809";

    private static readonly Line Line = new(new LineId("at-sms"), LineKind.Sms, ProviderNames.AfricasTalking, "22384", "sesame-sesame-sesame")
    {
        Account = "sandbox",
        ApiKey = "atsk_very_secret",
        Keyword = "HUDUMA",
    };

    [Fact]
    public async Task It_asks_as_the_vendors_package_asks()
    {
        var api = new CannedApi(HttpStatusCode.Created, Samples.Of("AfricasTalking", "at-sms-send-response.json"));
        await api.SendAsync(Line, "Habari! Ombi lako & *kodi* 100% limepokelewa", from: "HUDUMA");

        // One recipient a call, so nothing to enqueue.
        var sample = CannedApi.FieldsOf(Samples.Of("AfricasTalking", "at-sms-send-request.form.txt"));
        sample["to"] = "+254700000001";
        sample.Remove("enqueue");
        api.Fields.ShouldBe(sample, ignoreOrder: true);
        api.Method.ShouldBe(HttpMethod.Post);
        api.Address.ShouldBe(new Uri("http://127.0.0.1:9/base/messaging"));
        api.Headers["apiKey"].ShouldBe("atsk_very_secret");
        api.Headers["Accept"].ShouldBe("application/json");
    }

    [Fact]
    public async Task A_premium_message_is_answered_with_its_link()
    {
        var api = new CannedApi(HttpStatusCode.Created, Samples.Of("AfricasTalking", "at-sms-send-response-premium.json"));
        (await api.SendAsync(Line, "Asante", linkId: "SampleLinkId123")).ShouldBe(new SendResult.Accepted(Id, 0m));

        var sample = CannedApi.FieldsOf(Samples.Of("AfricasTalking", "at-sms-send-premium-request.form.txt"));
        sample.Remove("retryDurationInHours");
        api.Fields.ShouldBe(sample, ignoreOrder: true);
    }

    [Theory]
    [InlineData("https://api.africastalking.com/version1", null, "https://api.africastalking.com/version1/messaging")]
    [InlineData("https://api.africastalking.com/version1/", "L1", "https://content.africastalking.com/version1/messaging")]
    [InlineData("https://api.sandbox.africastalking.com/version1", "L1", "https://api.sandbox.africastalking.com/version1/messaging")]
    public async Task The_live_service_has_a_host_for_premium_messages(string address, string? linkId, string asked)
    {
        var api = new CannedApi(HttpStatusCode.Created, Samples.Of("AfricasTalking", "at-sms-send-response.json"));
        await api.SendAsync(Line, "Asante", linkId: linkId, address: address);
        api.Address.ShouldBe(new Uri(asked));
    }

    [Fact]
    public async Task What_it_took_has_an_id_and_a_cost() =>
        (await AnswerAsync(HttpStatusCode.Created, Samples.Of("AfricasTalking", "at-sms-send-response.json"))).ShouldBe(new SendResult.Accepted(Id, 0.8m));

    [Theory]
    [InlineData(100)]
    [InlineData(102)]
    [InlineData(199)]
    public async Task A_code_below_200_is_taken(int code) =>
        (await RecipientAsync(code, "Queued", "ATPid_1")).ShouldBe(new SendResult.Accepted("ATPid_1", 0m));

    [Fact]
    public async Task An_id_that_says_None_is_none() => (await RecipientAsync(101, "Success", "None")).ShouldBe(new SendResult.Accepted(null, 0m));

    [Fact]
    public async Task Nothing_sent_is_not_sent_though_it_says_201() =>
        (await AnswerAsync(HttpStatusCode.Created, Samples.Of("AfricasTalking", "at-sms-send-response-invalid-sender.json")))
            .ShouldBe(new SendResult.Refused(SendError.Sender, "Nothing was sent: InvalidSenderId"));

    [Fact]
    public async Task Nor_is_it_for_another_reason() =>
        (await AnswerAsync(HttpStatusCode.Created, """{"SMSMessageData":{"Message":"Sent to 0/1","Recipients":[]}}"""))
            .ShouldBe(new SendResult.Refused(SendError.Content, "Nothing was sent: Sent to 0/1"));

    [Theory]
    [InlineData(401, "RiskHold", "content")]
    [InlineData(402, "InvalidSenderId", "sender")]
    [InlineData(403, "InvalidPhoneNumber", "recipient")]
    [InlineData(404, "UnsupportedNumberType", "recipient")]
    [InlineData(405, "InsufficientBalance", "balance")]
    [InlineData(406, "UserInBlacklist", "opted-out")]
    [InlineData(407, "CouldNotRoute", "recipient")]
    [InlineData(409, "DoNotDisturbRejection", "opted-out")]
    [InlineData(500, "InternalServerError", "unavailable")]
    [InlineData(501, "GatewayError", "unavailable")]
    [InlineData(502, "RejectedByGateway", "content")]
    [InlineData(777, "NobodyKnows", "content")]
    public async Task Each_recipients_own_code_counts(int code, string status, string error)
    {
        var refused = (await RecipientAsync(code, status, "None")).ShouldBeOfType<SendResult.Refused>();
        refused.Error.Name.ShouldBe(error);
        refused.Detail.ShouldBe($"{code} {status}");
    }

    [Fact]
    public async Task A_wrong_key_is_answered_in_plain_text()
    {
        var api = new CannedApi(HttpStatusCode.Unauthorized, Samples.Of("AfricasTalking", "at-sms-send-response-401.txt"), "text/plain");
        (await api.SendAsync(Line, "Asante")).ShouldBe(new SendResult.Refused(SendError.Credentials, "HTTP 401: The supplied authentication is invalid"));
    }

    [Theory]
    [InlineData(400, "content")]
    [InlineData(402, "balance")]
    [InlineData(404, "unreadable")]
    [InlineData(302, "unreadable")]
    [InlineData(429, "throttled")]
    [InlineData(500, "unavailable")]
    [InlineData(503, "unavailable")]
    public async Task The_status_counts_before_the_body(int status, string error)
    {
        var refused = (await AnswerAsync((HttpStatusCode)status, "<html>Sorry</html>")).ShouldBeOfType<SendResult.Refused>();
        refused.Error.Name.ShouldBe(error);
        refused.Detail.ShouldBe($"HTTP {status} and a page");
    }

    [Fact]
    public async Task A_gateway_that_waited_in_vain_leaves_it_in_doubt() =>
        (await AnswerAsync(HttpStatusCode.GatewayTimeout, "")).ShouldBe(new SendResult.InDoubt("HTTP 504, nothing else"));

    [Theory]
    [InlineData("")]
    [InlineData("<html>Welcome to our hotspot</html>")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("""{"SMSMessageData":null}""")]
    [InlineData("""{"SMSMessageData":{"Recipients":[{}]}}""")]
    [InlineData("""{"SMSMessageData":{"Recipients":"none"}}""")]
    public async Task A_201_that_nobody_can_read_is_not_taken_for_sent(string body) =>
        (await AnswerAsync(HttpStatusCode.Created, body)).ShouldBeOfType<SendResult.Refused>().Error.ShouldBe(SendError.Unreadable);

    [Fact]
    public async Task An_empty_text_is_not_asked_for()
    {
        var api = new CannedApi(HttpStatusCode.Created, "");
        (await api.SendAsync(Line, "")).ShouldBeOfType<SendResult.Refused>().Error.ShouldBe(SendError.Content);
        api.Method.ShouldBeNull();
    }

    private static Task<SendResult> AnswerAsync(HttpStatusCode status, string body) => new CannedApi(status, body).SendAsync(Line, "Asante");

    private static Task<SendResult> RecipientAsync(int code, string status, string id) => AnswerAsync(
        HttpStatusCode.Created,
        $$$"""{"SMSMessageData":{"Message":"Sent to 0/1","Recipients":[{"statusCode":{{{code}}},"number":"+254700000001","status":"{{{status}}}","cost":"0","messageId":"{{{id}}}"}]}}""");
}
