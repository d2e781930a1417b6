using System.Net;
using System.Text.Json;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Kannel;

public sealed class KannelSenderTests
{
    private static readonly Line Line = new(new LineId("kannel-sms"), LineKind.Sms, ProviderNames.Kannel, "22384", "key+with/odd%signs") { Account = "huduma", ApiKey = "send-test-pw" };

    [Fact]
    public async Task It_asks_as_was_recorded_with_our_own_id_in_the_address_of_reports()
    {
        var api = new CannedApi(HttpStatusCode.Accepted, "0: Accepted for delivery", "text/html");
        (await api.SendAsync(Line, "Habari", from: "HUDUMA")).ShouldBe(new SendResult.Accepted(null));

        var sample = CannedApi.FieldsOf(Recorded().First(each => each.Case == "accepted, with delivery reports").Path.Split('?')[1]);
        // Signs of the key stand percent-encoded in the address, and each percent sign twice: Kannel fills in what stands behind one.
        sample["dlr-url"] = "https://contact.example.test/hooks/kannel-sms/report?key=key%%2Bwith%%2Fodd%%25signs&message=0193a5c0000070008000000000000042&status=%d&answer=%A&to=%p";
        api.Fields.ShouldBe(sample, ignoreOrder: true);
        api.Method.ShouldBe(HttpMethod.Get);
        api.Address!.GetLeftPart(UriPartial.Path).ShouldBe("http://127.0.0.1:9/base/cgi-bin/sendsms");
    }

    [Theory]
    [InlineData("Ombi lako limepokelewa.", "0")]
    [InlineData("{Müller} [~] 10€", "0")]
    [InlineData("Gĩkũyũ", "2")]
    [InlineData("Habari \U0001F600", "2")]
    public async Task The_text_chooses_its_coding(string text, string coding)
    {
        var api = new CannedApi(HttpStatusCode.Accepted, "0: Accepted for delivery", "text/html");
        await api.SendAsync(Line, text);
        api.Fields["coding"].ShouldBe(coding);
        api.Fields["text"].ShouldBe(text);
    }

    [Theory]
    [InlineData("accepted, with delivery reports", null)]
    [InlineData("no SMSC connected", null)]
    [InlineData("wrong password", "credentials")]
    [InlineData("missing receiver", "recipient")]
    [InlineData("receiver is not a number", "recipient")]
    [InlineData("bad coding", "content")]
    [InlineData("form POST is not supported", "content")]
    [InlineData("unknown path", "unreadable")]
    public async Task A_recorded_answer_is_read(string recorded, string? error)
    {
        var (_, _, status, body) = Recorded().Single(each => each.Case == recorded);
        ErrorOf(await AnswerAsync(status, body)).ShouldBe(error);
    }

    [Theory]
    [InlineData(503, "Temporal failure, try again later.", "unavailable")]
    [InlineData(200, "<html>It works!</html>", "unreadable")]
    [InlineData(202, "", "unreadable")]
    [InlineData(202, "<html>", "unreadable")]
    [InlineData(302, "", "unreadable")]
    [InlineData(429, "", "throttled")]
    public async Task So_is_any_other(int status, string body, string error) => ErrorOf(await AnswerAsync(status, body)).ShouldBe(error);

    [Fact]
    public async Task An_empty_text_would_really_be_sent_so_it_is_not_asked_for()
    {
        var api = new CannedApi(HttpStatusCode.Accepted, "0: Accepted for delivery");
        ErrorOf(await api.SendAsync(Line, "")).ShouldBe("content");
        api.Method.ShouldBeNull();
    }

    [Fact]
    public async Task The_password_is_in_no_log_not_even_the_most_talkative()
    {
        var api = new CannedApi(HttpStatusCode.Forbidden, "Authorization failed for sendsms", "text/html");
        var result = await api.SendAsync(Line, "Habari siri");
        result.ToString().ShouldNotContain("send-test-pw");
        api.Log.Lines.ShouldBeEmpty();
    }

    private static Task<SendResult> AnswerAsync(int status, string body) => new CannedApi((HttpStatusCode)status, body, "text/html").SendAsync(Line, "Habari");

    private static string? ErrorOf(SendResult result) => (result as SendResult.Refused)?.Error.Name;

    private static IEnumerable<(string Case, string Path, int Status, string Body)> Recorded() =>
        JsonDocument.Parse(Samples.Of("Kannel", "kannel-sendsms-cases.json")).RootElement.GetProperty("cases").EnumerateArray().Select(each => (
            each.GetProperty("case").GetString()!, each.GetProperty("path").GetString()!, each.GetProperty("status").GetInt32(), each.GetProperty("body").GetString()!));
}
