using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.Twilio;

/// <summary>Sends an SMS, or a WhatsApp message on a line that is on WhatsApp. Our own id goes along in the address of the reports.</summary>
internal sealed class TwilioSender(ProviderApi api, Uri address, PublicAddress publicAddress) : IMessageSender
{
    private readonly string _accounts = address.ToString().TrimEnd('/') + "/2010-04-01/Accounts/";

    public string Provider => ProviderNames.Twilio;

    public async ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        if (message.Text.Length == 0) return new SendResult.Refused(SendError.Content, "The text is empty.");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{_accounts}{message.Line.Account}/Messages.json")
        {
            Content = new FormUrlEncodedContent(Fields(message)),
        };
        request.Headers.Authorization = TwilioCredentials.Of(message.Line);
        request.Headers.Add("Accept", "application/json");
        return await api.CallAsync(request, message.Text, TwilioSendAnswer.Read, cancellation);
    }

    private IEnumerable<KeyValuePair<string, string>> Fields(MessageToSend message) =>
    [
        new("To", TwilioAddress.OnChannelOf(message.Line.Address, message.To.Value)),
        new("From", message.From),
        new("Body", message.Text),
        new("StatusCallback", publicAddress.Of($"/hooks/{message.Line.Id}/report?{ReportEndpoint.OwnId}={message.Id}")),
    ];
}
