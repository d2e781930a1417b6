using System.Net;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.AfricasTalking;

/// <summary>What Africa's Talking posts to an SMS line, as it really posts it, and what it gets for it.</summary>
public sealed class SmsWebhookTests : IAsyncLifetime
{
    private const string Citizen = "+254700000001";
    private const string Report = "ATXid_1a2b3c4d5e6f708192a3b4c5d6e7f809";

    private static readonly Line Own = new(new LineId("at-sms"), LineKind.Sms, ProviderNames.AfricasTalking, "22384", "sesame-sesame-sesame");
    private static readonly Line Shared = Own with { Id = new LineId("at-shared"), Keyword = "HUDUMA" };

    private Webhooks _webhooks = null!;

    public async ValueTask InitializeAsync() => _webhooks = await Webhooks.OfAsync(Own, Shared);

    public ValueTask DisposeAsync() => _webhooks.DisposeAsync();

    [Theory]
    [InlineData("at-sms-incoming", Citizen, "6f1b2a90-7c34-4d0e-9a1f-0c2d3e4f5a6b", "KODI 12345", null)]
    [InlineData("at-sms-incoming-ondemand", Citizen, "7a2c3b01-8d45-4e1f-8b20-1d3e4f5a6b7c", "Huduma habari", "SampleLinkId123")]
    [InlineData("at-sms-incoming-unicode", "+254733000001", "8b3d4c12-9e56-4f20-9c31-2e4f5a6b7c8d", "Nataka msaada \U0001F600 Ng’ang’a", null)]
    public async Task A_message_reaches_the_inbox_as_it_was_sent(string sample, string sender, string id, string text, string? linkId)
    {
        (await PostAsync("/hooks/at-sms", FormOf(sample))).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, null, ""));
        _webhooks.Kept.Messages.ShouldBe([new ReceivedMessage(Own.Id, id, sender, text, linkId)]);
    }

    [Fact]
    public async Task On_a_shared_code_the_keyword_is_taken_off()
    {
        await PostAsync("/hooks/at-shared", FormOf("at-sms-incoming-ondemand"));
        _webhooks.Kept.Messages.Single().Text.ShouldBe("habari");
    }

    [Fact]
    public async Task A_message_that_is_delivered_again_is_answered_alike()
    {
        await PostAsync("/hooks/at-sms", FormOf("at-sms-incoming"));
        (await PostAsync("/hooks/at-sms", FormOf("at-sms-incoming"))).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Messages.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("id=1&from=SAFARICOM&text=Bonga", "SAFARICOM")]
    [InlineData("id=1&from=40404&text=x", "40404")]
    [InlineData("id=1&from=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08&text=x", "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")]
    public async Task A_sender_that_is_no_number_is_taken_as_it_is(string form, string sender)
    {
        (await PostAsync("/hooks/at-sms", form)).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Messages.Single().Sender.ShouldBe(sender);
    }

    [Theory]
    [InlineData("id=1&from=%2B254700000001", "")]
    [InlineData("id=1&from=%2B254700000001&text=", "")]
    [InlineData("id=1&from=%2B254700000001&text=%F0%9F%98%80%F0%9F%98%80", "\U0001F600\U0001F600")]
    [InlineData("id=1&from=%2B254700000001&text=%00%FF%01", "\0\uFFFD\u0001")]
    [InlineData("text=a&id=1&unknown=1&from=%2B254700000001&text=b", "a")]
    public async Task Odd_text_is_text(string form, string text)
    {
        (await PostAsync("/hooks/at-sms", form)).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Messages.Single().Text.ShouldBe(text);
    }

    [Fact]
    public async Task Two_thousand_characters_are_text_too()
    {
        (await PostAsync("/hooks/at-sms", "id=1&from=%2B254700000001&text=" + string.Concat(Enumerable.Repeat("%F0%9F%98%80", 2000)))).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Messages.Single().Text.Length.ShouldBe(4000);
    }

    [Theory]
    [InlineData("/hooks/at-sms", "from=%2B254700000001&text=x", "id")]
    [InlineData("/hooks/at-sms", "id=1&text=x", "from")]
    [InlineData("/hooks/at-sms", "id=a%00b&from=%2B254700000001", "id")]
    [InlineData("/hooks/at-sms", "", "id")]
    [InlineData("/hooks/at-sms/opt-out", "senderId=HUDUMA", "phoneNumber")]
    [InlineData("/hooks/at-sms/opt-out", "senderId=HUDUMA&phoneNumber=nobody", "phoneNumber")]
    public async Task What_lacks_its_name_or_sender_is_refused_with_the_reason(string path, string form, string field)
    {
        var answer = await PostAsync(path, form);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain(field);
        answer.Body.TrimEnd('\n').ShouldNotContain("\n");
        _webhooks.Kept.Messages.ShouldBeEmpty();
        _webhooks.Kept.Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("id=")]
    [InlineData("id=1&from=")]
    public async Task An_endless_name_is_refused(string begin) =>
        (await PostAsync("/hooks/at-sms", begin + new string('1', 101))).Status.ShouldBe(HttpStatusCode.BadRequest);

    [Theory]
    [InlineData("/hooks/at-sms")]
    [InlineData("/hooks/at-sms/report")]
    [InlineData("/hooks/at-sms/opt-out")]
    public async Task A_form_over_64_KiB_is_too_large(string path)
    {
        var answer = await PostAsync(path, "id=1&from=1&phoneNumber=%2B254700000001&text=" + new string('x', 65536));
        answer.Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        _webhooks.Kept.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/hooks/at-sms")]
    [InlineData("/hooks/at-sms/report")]
    [InlineData("/hooks/at-sms/opt-out")]
    public async Task Without_the_key_nothing_is_taken(string path)
    {
        foreach (var query in new[] { "", "?key=", "?key=sesame" })
            (await _webhooks.PostAsync(path + query, FormOf("at-sms-incoming") + "&phoneNumber=%2B254700000001")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        _webhooks.Kept.Messages.ShouldBeEmpty();
        _webhooks.Kept.Reports.ShouldBeEmpty();
        _webhooks.Kept.OptOuts.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/hooks/at-sms")]
    [InlineData("/hooks/at-sms/report")]
    [InlineData("/hooks/at-sms/opt-out")]
    public async Task What_can_not_be_kept_is_to_be_sent_again(string path)
    {
        _webhooks.Kept.IsFull = true;
        (await PostAsync(path, FormOf("at-sms-incoming") + "&phoneNumber=%2B254700000001&status=Success")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("at-sms-delivery-success", DeliveryStatus.Delivered, Citizen, null)]
    [InlineData("at-sms-delivery-buffered", DeliveryStatus.Underway, Citizen, null)]
    [InlineData("at-sms-delivery-absent", DeliveryStatus.Underway, Citizen, null)]
    [InlineData("at-sms-delivery-failed", DeliveryStatus.Failed, Citizen, "DeliveryFailure")]
    [InlineData("at-sms-delivery-rejected-blacklist", DeliveryStatus.Failed, "+254733000001", "UserInBlackList")]
    public async Task A_report_is_read_as_it_is_posted(string sample, DeliveryStatus status, string recipient, string? reason)
    {
        (await PostAsync("/hooks/at-sms/report", FormOf(sample))).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, null, ""));
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Own.Id, null, Report, PhoneNumber.FromE164(recipient), status, reason, OptedOut: reason == "UserInBlackList")]);
    }

    [Theory]
    [InlineData("Expired", DeliveryStatus.Expired)]
    [InlineData("Sent", DeliveryStatus.Underway)]
    [InlineData("Submitted", DeliveryStatus.Underway)]
    [InlineData("success", DeliveryStatus.Unknown)]
    [InlineData("", DeliveryStatus.Unknown)]
    public async Task So_are_the_statuses_that_no_sample_has(string word, DeliveryStatus status)
    {
        (await PostAsync("/hooks/at-sms/report", $"id=ATXid_1&status={word}&phoneNumber=masked")).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Own.Id, null, "ATXid_1", null, status)]);
    }

    [Fact]
    public async Task A_status_that_is_not_known_is_logged_once()
    {
        for (var times = 0; times < 3; times++) await PostAsync("/hooks/at-sms/report", "id=ATXid_1&status=Teleported%0Aforged&phoneNumber=%2B254700000001");
        _webhooks.Log.Lines.Count(line => line.Contains("Teleported", StringComparison.Ordinal)).ShouldBe(1);
        _webhooks.Log.Lines.ShouldAllBe(line => !line.Contains("254700", StringComparison.Ordinal) && !line.Contains("\nforged", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_report_without_an_id_is_about_nobodys_message()
    {
        (await PostAsync("/hooks/at-sms/report", "status=Success&phoneNumber=%2B254700000001")).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Own.Id, null, null, null, DeliveryStatus.Delivered)]);
    }

    [Fact]
    public async Task Who_opts_out_at_the_provider_has_opted_out()
    {
        (await PostAsync("/hooks/at-sms/opt-out", FormOf("at-sms-optout"))).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, null, ""));
        _webhooks.Kept.OptOuts.ShouldBe([(Own.Id, PhoneNumber.FromE164(Citizen))]);
    }

    private Task<WebhookAnswer> PostAsync(string path, string form) => _webhooks.PostAsync($"{path}?key={Own.Secret}", form);

    private static string FormOf(string sample) => Samples.Of("AfricasTalking", sample + ".form.txt");
}
