using System.Text;
using HudumaContact.Content;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.Kannel;

/// <summary>Sends by smsbox's <c>sendsms</c>. The password stands in the address, so it is for a gateway on this machine or behind TLS.</summary>
internal sealed class KannelSender(ProviderApi api, Uri address, PublicAddress publicAddress) : IMessageSender
{
    private const string SeptetCoding = "0";

    private const string Ucs2Coding = "2";

    /// <summary>Every report: taken by the centre or refused, delivered or not.</summary>
    private const string AllReports = "31";

    private readonly string _sendSms = address.ToString().TrimEnd('/') + "/cgi-bin/sendsms";

    public string Provider => ProviderNames.Kannel;

    public async ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        // Kannel would really send it.
        if (message.Text.Length == 0) return new SendResult.Refused(SendError.Content, "The text is empty.");
        // With a body, if an empty one: without any, the runtime repeats a request by itself, up to four times in all, when the
        // connection ends before the answer; and each of them is another message.
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{_sendSms}?{Query(message)}") { Content = new ByteArrayContent([]) };
        return await api.CallAsync(request, message.Text, KannelSendAnswer.Read, cancellation);
    }

    private string Query(MessageToSend message) => string.Join('&', Fields(message).Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));

    private IEnumerable<(string Name, string Value)> Fields(MessageToSend message) =>
    [
        ("username", message.Line.Account),
        ("password", message.Line.ApiKey),
        ("from", message.From),
        ("to", message.To.Value),
        ("text", message.Text),
        ("charset", "UTF-8"),
        ("coding", Gsm7.Fits(message.Text) ? SeptetCoding : Ucs2Coding),
        ("dlr-mask", AllReports),
        ("dlr-url", ReportAddress(message.Line, message.Id)),
    ];

    /// <summary>Kannel fills in what stands behind a percent sign, so those that are meant stand twice.</summary>
    private string ReportAddress(Line line, MessageId id)
    {
        var fixedPart = publicAddress.Of($"/hooks/{line.Id}/report?key={Uri.EscapeDataString(line.Secret)}&message={id}");
        return new StringBuilder(fixedPart).Replace("%", "%%").Append("&status=%d&answer=%A&to=%p").ToString();
    }
}
