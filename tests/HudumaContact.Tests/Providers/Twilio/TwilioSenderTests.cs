using System.Net;
using System.Text;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Twilio;

public sealed class TwilioSenderTests
{
    private const string Account = "AC00000000000000000000000000000001";
    private const string Sid = "SM00000000000000000000000000000001";

    private static readonly Line Sms = new(new LineId("twilio-sms"), LineKind.Sms, ProviderNames.Twilio, "+254700000100", "0f1e2d3c4b5a69788796a5b4c3d2e1f0") { Account = Account };
    private static readonly Line WhatsApp = Sms with { Id = new LineId("twilio-whatsapp"), Address = "whatsapp:+254700000100" };

    [Fact]
    public async Task It_asks_as_the_vendors_package_asks_with_our_own_id_in_the_address_of_reports()
    {
        var api = new CannedApi(HttpStatusCode.Created, Samples.Of("Twilio", "twilio-send-sms-response.json"));
        (await api.SendAsync(Sms, "Habari! Ombi lako limepokelewa")).ShouldBe(new SendResult.Accepted(Sid));

        var sample = CannedApi.FieldsOf(Samples.Of("Twilio", "twilio-send-sms-request.form.txt"));
        foreach (var optional in new[] { "ValidityPeriod", "SmartEncoded" }) sample.Remove(optional);
        sample["StatusCallback"] = "https://contact.example.test/hooks/twilio-sms/report?message=0193a5c0000070008000000000000042";
        api.Fields.ShouldBe(sample, ignoreOrder: true);
        api.Method.ShouldBe(HttpMethod.Post);
        api.Address.ShouldBe(new Uri($"http://127.0.0.1:9/base/2010-04-01/Accounts/{Account}/Messages.json"));
        Credentials(api).ShouldBe($"{Account}:{Sms.Secret}");
    }

    [Fact]
    public async Task On_WhatsApp_both_addresses_say_so()
    {
        var api = new CannedApi(HttpStatusCode.Created, Samples.Of("Twilio", "twilio-send-sms-response.json"));
        await api.SendAsync(WhatsApp, "Karibu");
        var sample = CannedApi.FieldsOf("To=whatsapp%3A%2B254700000001&From=whatsapp%3A%2B254700000100&Body=Karibu");
        api.Fields.Where(field => field.Key != "StatusCallback").ShouldBe(sample, ignoreOrder: true);
    }

    [Fact]
    public async Task A_key_of_its_own_goes_before_the_auth_token()
    {
        var api = new CannedApi(HttpStatusCode.Created, "{}");
        await api.SendAsync(Sms with { ApiKey = "SK1:secret" }, "Karibu");
        Credentials(api).ShouldBe("SK1:secret");
    }

    [Theory]
    [InlineData(400, "twilio-error-21211", "recipient", "error 21211: Invalid 'To' Phone Number: ***")]
    [InlineData(400, "twilio-error-21610", "opted-out", "error 21610: Attempt to send to unsubscribed recipient")]
    [InlineData(401, "twilio-error-20003", "credentials", "error 20003: Authenticate")]
    [InlineData(429, "twilio-error-20429", "throttled", "error 20429: Too Many Requests")]
    public async Task An_error_is_read_by_its_code(int status, string sample, string error, string detail)
    {
        var refused = (await AnswerAsync(status, Samples.Of("Twilio", sample + ".json"))).ShouldBeOfType<SendResult.Refused>();
        refused.Error.Name.ShouldBe(error);
        refused.Detail.ShouldBe(detail);
    }

    [Theory]
    [InlineData(400, 21606, "sender")]
    [InlineData(400, 21611, "throttled")]
    [InlineData(400, 21612, "recipient")]
    [InlineData(400, 21614, "recipient")]
    [InlineData(404, 20404, "credentials")]
    [InlineData(400, 21408, "content")]
    [InlineData(400, 21608, "content")]
    [InlineData(400, 99999, "content")]
    [InlineData(403, 99999, "credentials")]
    [InlineData(500, 20500, "unavailable")]
    public async Task So_are_the_codes_that_no_sample_has(int status, int code, string error) =>
        (await AnswerAsync(status, $$"""{"code":{{code}},"message":"m","status":{{status}}}""")).ShouldBeOfType<SendResult.Refused>().Error.Name.ShouldBe(error);

    [Theory]
    [InlineData(429, "", "throttled")]
    [InlineData(503, "<html>upstream</html>", "unavailable")]
    [InlineData(401, "no", "credentials")]
    [InlineData(302, "", "unreadable")]
    [InlineData(404, "<html>", "unreadable")]
    [InlineData(200, "<html>Welcome to our hotspot</html>", "unreadable")]
    [InlineData(201, "", "unreadable")]
    [InlineData(201, "{}", "unreadable")]
    [InlineData(201, "[]", "unreadable")]
    public async Task Where_there_is_no_code_the_status_counts(int status, string body, string error) =>
        (await AnswerAsync(status, body)).ShouldBeOfType<SendResult.Refused>().Error.Name.ShouldBe(error);

    [Fact]
    public async Task A_message_that_is_taken_and_given_up_at_once_is_refused() =>
        (await AnswerAsync(201, """{"sid":"SM1","status":"failed","error_code":21610,"error_message":"Attempt to send to unsubscribed recipient"}"""))
            .ShouldBe(new SendResult.Refused(SendError.OptedOut, "error 21610: Attempt to send to unsubscribed recipient"));

    private static Task<SendResult> AnswerAsync(int status, string body) => new CannedApi((HttpStatusCode)status, body).SendAsync(Sms, "Karibu");

    private static string Credentials(CannedApi api) => Encoding.UTF8.GetString(Convert.FromBase64String(api.Headers["Authorization"]["Basic ".Length..]));
}
