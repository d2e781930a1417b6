using System.Net;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Twilio;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Twilio;

/// <summary>What Twilio posts, SMS and WhatsApp, as it really posts it, and what it gets for it.</summary>
public sealed class TwilioWebhookTests : IAsyncLifetime
{
    private const string Sid = "SM00000000000000000000000000000001";
    private const string Nothing = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>";

    private static readonly Line Sms = new(new LineId("twilio-sms"), LineKind.Sms, ProviderNames.Twilio, "+254700000100", "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
    private static readonly Line WhatsApp = Sms with { Id = new LineId("twilio-whatsapp"), Address = "whatsapp:+254700000100" };
    private static readonly PhoneNumber Citizen = PhoneNumber.FromE164("+254700000001");

    private Webhooks _webhooks = null!;

    public async ValueTask InitializeAsync() => _webhooks = await Webhooks.OfAsync(Sms, WhatsApp);

    public ValueTask DisposeAsync() => _webhooks.DisposeAsync();

    [Theory]
    [InlineData("twilio-sms", "twilio-sms-incoming", "Nataka kodi, 2+3=4")]
    [InlineData("twilio-sms", "twilio-sms-incoming-media", "")]
    [InlineData("twilio-whatsapp", "twilio-whatsapp-incoming", "Habari")]
    [InlineData("twilio-whatsapp", "twilio-whatsapp-incoming-button", "Ndiyo")]
    [InlineData("twilio-whatsapp", "twilio-whatsapp-incoming-location", "")]
    public async Task A_message_reaches_the_inbox_and_on_WhatsApp_it_is_the_same_person(string line, string sample, string text)
    {
        (await PostAsync($"/hooks/{line}", FormOf(sample))).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, "text/xml", Nothing));
        _webhooks.Kept.Messages.ShouldBe([new ReceivedMessage(new LineId(line), Sid, "+254700000001", text)]);
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_alike()
    {
        await PostAsync("/hooks/twilio-sms", FormOf("twilio-sms-incoming"));
        (await PostAsync("/hooks/twilio-sms", FormOf("twilio-sms-incoming"))).Body.ShouldBe(Nothing);
        _webhooks.Kept.Messages.Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_without_a_sid_is_known_by_the_token_of_its_delivery()
    {
        await PostAsync("/hooks/twilio-sms", "From=%2B254700000001&Body=x", ("I-Twilio-Idempotency-Token", "token-1"));
        _webhooks.Kept.Messages.Single().ProviderMessage.ShouldBe("token-1");
    }

    [Theory]
    [InlineData("From=HUDUMA&MessageSid=SM1&Body=x", "HUDUMA")]
    [InlineData("From=22384&MessageSid=SM1&Body=x", "22384")]
    [InlineData("From=whatsapp%3Asomebody&MessageSid=SM1&Body=x", "somebody")]
    public async Task A_sender_that_is_no_number_is_taken_as_it_is(string form, string sender)
    {
        await PostAsync("/hooks/twilio-sms", form);
        _webhooks.Kept.Messages.Single().Sender.ShouldBe(sender);
    }

    [Fact]
    public async Task STOP_that_Twilio_answered_by_itself_is_an_opt_out_and_no_message()
    {
        (await PostAsync("/hooks/twilio-sms", FormOf("twilio-sms-incoming-optout"))).Body.ShouldBe(Nothing);
        _webhooks.Kept.OptOuts.ShouldBe([(Sms.Id, Citizen)]);
        _webhooks.Kept.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task HELP_that_Twilio_answered_by_itself_is_not_answered_again()
    {
        (await PostAsync("/hooks/twilio-sms", "From=%2B254700000001&MessageSid=SM1&Body=HELP&OptOutType=HELP")).Body.ShouldBe(Nothing);
        _webhooks.Kept.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task START_that_Twilio_answered_by_itself_is_an_opt_in_and_not_confirmed_again()
    {
        (await PostAsync("/hooks/twilio-sms", "From=%2B254700000001&MessageSid=SM1&Body=START&OptOutType=START")).Body.ShouldBe(Nothing);
        _webhooks.Kept.OptIns.ShouldBe([(Sms.Id, Citizen)]);
        _webhooks.Kept.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task START_that_Twilio_leaves_to_us_goes_to_the_inbox()
    {
        await PostAsync("/hooks/twilio-sms", "From=%2B254700000001&MessageSid=SM1&Body=START");
        _webhooks.Kept.Messages.Single().Text.ShouldBe("START");
    }

    [Theory]
    [InlineData("/hooks/twilio-sms")]
    [InlineData("/hooks/twilio-sms/report")]
    [InlineData("/hooks/twilio-whatsapp")]
    public async Task A_wrong_signature_is_forbidden_and_nothing_is_stored(string path)
    {
        var form = FormOf("twilio-sms-incoming") + "&MessageStatus=sent";
        foreach (var signature in new[] { null, "", "x", Sign("/hooks/other", form), Sign(path, form + "&Body=y"), Sign(path, form, "another token") })
        {
            var headers = signature is null ? [] : new[] { (SignedForms.SignatureHeader, signature) };
            var answer = await _webhooks.PostAsync(path, form, headers);
            answer.Status.ShouldBe(HttpStatusCode.Forbidden);
        }

        _webhooks.Kept.Messages.ShouldBeEmpty();
        _webhooks.Kept.Reports.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_the_request_says_of_its_host_does_not_count()
    {
        const string Form = "From=%2B254700000001&MessageSid=SM1&Body=x";
        var elsewhere = TwilioSignature.Of(Sms.Secret, "https://evil.example/hooks/twilio-sms", ParametersOf(Form));
        (await _webhooks.PostAsync("/hooks/twilio-sms", Form, (SignedForms.SignatureHeader, elsewhere), ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"))).Status
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Repeated_fields_are_signed_too() =>
        (await PostAsync("/hooks/twilio-sms", "From=%2B254700000001&MessageSid=SM1&MediaUrl=b&MediaUrl=a&MediaUrl=b&Body=x")).Status.ShouldBe(HttpStatusCode.OK);

    [Theory]
    [InlineData("/hooks/twilio-sms", "From=%2B254700000001&Body=x", "MessageSid")]
    [InlineData("/hooks/twilio-sms", "MessageSid=SM1&Body=x", "From")]
    [InlineData("/hooks/twilio-sms/report", "MessageStatus=sent", "MessageSid")]
    public async Task What_lacks_its_name_or_sender_is_refused_with_the_reason(string path, string form, string field)
    {
        var answer = await PostAsync(path, form);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain(field);
    }

    [Fact]
    public async Task A_form_over_64_KiB_is_too_large() =>
        (await PostAsync("/hooks/twilio-sms", "MessageSid=SM1&From=1&Body=" + new string('x', 65536))).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);

    [Fact]
    public async Task What_can_not_be_kept_is_to_be_sent_again()
    {
        _webhooks.Kept.IsFull = true;
        (await PostAsync("/hooks/twilio-sms", FormOf("twilio-sms-incoming"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PostAsync("/hooks/twilio-sms", FormOf("twilio-sms-incoming-optout"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PostAsync("/hooks/twilio-sms/report", FormOf("twilio-sms-status-sent"))).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("twilio-sms-status-sent", DeliveryStatus.Underway, null)]
    [InlineData("twilio-sms-status-delivered", DeliveryStatus.Delivered, null)]
    [InlineData("twilio-sms-status-undelivered", DeliveryStatus.Expired, "error 30003")]
    [InlineData("twilio-sms-status-failed-optout", DeliveryStatus.Failed, "error 21610")]
    [InlineData("twilio-whatsapp-status-read", DeliveryStatus.Delivered, null)]
    public async Task A_report_is_read_as_it_is_posted_with_our_own_id(string sample, DeliveryStatus status, string? reason)
    {
        (await PostAsync($"/hooks/twilio-sms/report?message={CannedApi.Message}", FormOf(sample))).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Sms.Id, CannedApi.Message, Sid, Citizen, status, reason, OptedOut: reason == "error 21610")]);
    }

    [Theory]
    [InlineData("queued", DeliveryStatus.Underway)]
    [InlineData("canceled", DeliveryStatus.Failed)]
    [InlineData("partially_delivered", DeliveryStatus.Unknown)]
    [InlineData("", DeliveryStatus.Unknown)]
    public async Task So_are_the_statuses_that_no_sample_has(string word, DeliveryStatus status)
    {
        (await PostAsync("/hooks/twilio-sms/report?message=none", $"MessageSid={Sid}&MessageStatus={word}")).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Sms.Id, null, Sid, null, status)]);
    }

    [Fact]
    public async Task Who_has_opted_out_at_Twilio_has_opted_out()
    {
        await PostAsync("/hooks/twilio-sms/report", FormOf("twilio-sms-status-failed-optout"));
        _webhooks.Kept.Reports.Single().OptedOut.ShouldBeTrue();
    }

    [Fact]
    public async Task No_log_has_a_number_or_a_text_or_a_token()
    {
        await _webhooks.PostAsync("/hooks/twilio-sms", FormOf("twilio-sms-incoming"));
        await PostAsync("/hooks/twilio-sms/report", $"MessageSid={Sid}&MessageStatus=odd&To=%2B254700000001");
        _webhooks.Log.Lines.Count(line => line.StartsWith("Warning", StringComparison.Ordinal)).ShouldBe(2);
        _webhooks.Log.Lines.ShouldAllBe(line => !line.Contains("254700000001", StringComparison.Ordinal) && !line.Contains("kodi", StringComparison.Ordinal) && !line.Contains(Sms.Secret, StringComparison.Ordinal));
    }

    private Task<WebhookAnswer> PostAsync(string path, string form, params (string Name, string Value)[] headers) =>
        _webhooks.PostAsync(path, form, [(SignedForms.SignatureHeader, Sign(path, form)), .. headers]);

    private static string Sign(string path, string form, string? token = null) => TwilioSignature.Of(token ?? Sms.Secret, Webhooks.PublicAddress + path, ParametersOf(form));

    private static FormParameters ParametersOf(string form) => new(form.Split('&').Select(field => field.Split('=', 2))
        .Select(field => (field[0], Uri.UnescapeDataString(field[1].Replace('+', ' ')))));

    private static string FormOf(string sample) => Samples.Of("Twilio", sample + ".form.txt");
}
