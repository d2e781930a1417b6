using System.Net;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Kannel;

/// <summary>What Kannel asks of us, as it was recorded, and what it gets for it. Its own address for us is in the recording; the names behind it are ours.</summary>
public sealed class KannelWebhookTests : IAsyncLifetime
{
    private static readonly Line Line = new(new LineId("kannel-sms"), LineKind.Sms, ProviderNames.Kannel, "22384", "sesame-sesame-sesame");

    private Webhooks _webhooks = null!;

    public async ValueTask InitializeAsync() => _webhooks = await Webhooks.OfAsync(Line);

    public ValueTask DisposeAsync() => _webhooks.DisposeAsync();

    [Theory]
    [InlineData("kannel-mo-get", "2854d0ab-db0e-40d7-84df-ffe9899fac94", "254700000001", "Habari")]
    [InlineData("kannel-mo-get-plus-and-reserved", "aa642983-f582-45a9-8f71-24261f461605", "+254700000001", "Habari kodi 100%")]
    [InlineData("kannel-mo-get-ucs2", "d74553a8-b1c3-4e95-8d8c-529bc8e0e49b", "00254700000001", "Habari€")]
    public async Task A_message_reaches_the_inbox_and_the_answer_is_empty(string sample, string id, string sender, string text)
    {
        (await GetAsync("/hooks/kannel-sms", QueryOf(sample))).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, "text/plain", ""));
        _webhooks.Kept.Messages.ShouldBe([new ReceivedMessage(Line.Id, id, sender, text)]);
    }

    [Fact]
    public async Task A_message_that_is_asked_again_is_answered_alike()
    {
        await GetAsync("/hooks/kannel-sms", QueryOf("kannel-mo-get"));
        (await GetAsync("/hooks/kannel-sms", QueryOf("kannel-mo-get"))).Body.ShouldBe("");
        _webhooks.Kept.Messages.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("id=1&from=SAFARICOM&text=Bonga", "SAFARICOM", "Bonga")]
    [InlineData("id=1&from=254700000001&text=a++b", "254700000001", "a  b")]
    [InlineData("id=1&from=254700000001&text=%00%FF", "254700000001", "\0\uFFFD")]
    [InlineData("id=1&from=254700000001", "254700000001", "")]
    public async Task Odd_senders_and_texts_are_taken_as_they_are(string query, string sender, string text)
    {
        (await GetAsync("/hooks/kannel-sms", query)).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Messages.ShouldBe([new ReceivedMessage(Line.Id, "1", sender, text)]);
    }

    [Theory]
    [InlineData("/hooks/kannel-sms", "from=254700000001&text=x", "id")]
    [InlineData("/hooks/kannel-sms", "id=1&text=x", "from")]
    public async Task What_lacks_its_name_or_sender_is_refused_with_the_reason(string path, string query, string field)
    {
        var answer = await GetAsync(path, query);
        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Body.ShouldContain(field);
        _webhooks.Kept.Messages.ShouldBeEmpty();
        _webhooks.Kept.Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("status=1&to=254700000001")]
    [InlineData("status=1&message=m-42&to=254700000001")]
    public async Task A_report_without_an_id_of_ours_is_about_nobodys_message(string query)
    {
        (await GetAsync("/hooks/kannel-sms/report", query)).Status.ShouldBe(HttpStatusCode.OK);
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Line.Id, null, null, null, DeliveryStatus.Delivered)]);
    }

    [Theory]
    [InlineData("/hooks/kannel-sms")]
    [InlineData("/hooks/kannel-sms/report")]
    public async Task Without_the_key_nothing_is_taken(string path)
    {
        (await _webhooks.GetAsync($"{path}?{QueryOf("kannel-mo-get")}&message={CannedApi.Message}&status=1")).Status.ShouldBe(HttpStatusCode.Unauthorized);
        _webhooks.Kept.Messages.ShouldBeEmpty();
        _webhooks.Kept.Reports.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/hooks/kannel-sms")]
    [InlineData("/hooks/kannel-sms/report")]
    public async Task What_can_not_be_kept_is_to_be_asked_again(string path)
    {
        _webhooks.Kept.IsFull = true;
        (await GetAsync(path, $"{QueryOf("kannel-mo-get")}&message={CannedApi.Message}&status=1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Theory]
    [InlineData("kannel-dlr-submitted", DeliveryStatus.Underway, null)]
    [InlineData("kannel-dlr-delivered", DeliveryStatus.Delivered, null)]
    [InlineData("kannel-dlr-failed", DeliveryStatus.Failed, "NACK/1035/")]
    public async Task A_report_is_read_as_it_was_recorded(string sample, DeliveryStatus status, string? reason)
    {
        var query = QueryOf(sample).Replace("msg=m-42", $"message={CannedApi.Message}", StringComparison.Ordinal).Replace("msg=m-43", $"message={CannedApi.Message}", StringComparison.Ordinal);
        (await GetAsync("/hooks/kannel-sms/report", query)).ShouldBe(new WebhookAnswer(HttpStatusCode.OK, null, ""));
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Line.Id, CannedApi.Message, null, PhoneNumber.FromE164("+254700000001"), status, reason)]);
    }

    [Theory]
    [InlineData("4", "", DeliveryStatus.Underway, null)]
    [InlineData("16", "NACK%2F11%2FInvalid+Destination", DeliveryStatus.Failed, "NACK/11/Invalid Destination")]
    [InlineData("2", "id%3A0123456789+sub%3A001+stat%3AEXPIRED+err%3A000+text%3Asiri+yangu", DeliveryStatus.Expired, "id:*** sub:001 stat:EXPIRED err:000")]
    [InlineData("1", "id%3A1+stat%3ADELIVRD+text%3Asiri", DeliveryStatus.Delivered, null)]
    [InlineData("32", "", DeliveryStatus.Unknown, null)]
    [InlineData("", "", DeliveryStatus.Unknown, null)]
    public async Task So_are_the_values_that_no_recording_has(string value, string answer, DeliveryStatus status, string? reason)
    {
        await GetAsync("/hooks/kannel-sms/report", $"message={CannedApi.Message}&status={value}&answer={answer}");
        _webhooks.Kept.Reports.ShouldBe([new DeliveryReport(Line.Id, CannedApi.Message, null, null, status, reason)]);
    }

    private Task<WebhookAnswer> GetAsync(string path, string query) => _webhooks.GetAsync($"{path}?key={Line.Secret}&{query}");

    private static string QueryOf(string sample) => Samples.TargetOf("Kannel", sample + ".http").Split('?')[1];
}
