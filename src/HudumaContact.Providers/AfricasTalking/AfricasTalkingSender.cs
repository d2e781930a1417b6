using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.AfricasTalking;

/// <summary>Sends by the classic form endpoint, which the vendor's own package uses and which the sandbox has too.</summary>
internal sealed class AfricasTalkingSender(ProviderApi api, Uri address) : IMessageSender
{
    private const string LiveHost = "api.africastalking.com";

    /// <summary>Premium messages have a host of their own, in the live service alone.</summary>
    private const string LivePremiumAddress = "https://content.africastalking.com/version1";

    private readonly string _bulk = address.ToString().TrimEnd('/') + "/messaging";
    private readonly string _premium = (address.Host == LiveHost ? LivePremiumAddress : address.ToString().TrimEnd('/')) + "/messaging";

    public string Provider => ProviderNames.AfricasTalking;

    public async ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        if (message.Text.Length == 0) return new SendResult.Refused(SendError.Content, "The text is empty.");
        using var request = new HttpRequestMessage(HttpMethod.Post, message.LinkId is null ? _bulk : _premium) { Content = new FormUrlEncodedContent(Fields(message)) };
        request.Headers.Add("apiKey", message.Line.ApiKey);
        // Without it the answer is XML.
        request.Headers.Add("Accept", "application/json");
        return await api.CallAsync(request, message.Text, SmsSendAnswer.Read, cancellation);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(MessageToSend message)
    {
        yield return new("username", message.Line.Account);
        yield return new("to", message.To.Value);
        yield return new("message", message.Text);
        yield return new("from", message.From);
        yield return new("bulkSMSMode", message.LinkId is null ? "1" : "0");
        if (message.LinkId is null) yield break;
        if (message.Line.Keyword.Length > 0) yield return new("keyword", message.Line.Keyword);
        yield return new("linkId", message.LinkId);
    }
}
