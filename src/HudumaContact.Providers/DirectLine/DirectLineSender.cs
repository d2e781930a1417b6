using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.DirectLine;

/// <summary>Sends a message in a chat. It stands there since it was queued, in the same commit: whoever looks is told to look again.</summary>
internal sealed class DirectLineSender(ChatWatchers watchers, ProviderMeter meter) : IMessageSender
{
    public string Provider => ProviderNames.DirectLine;

    public ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        SendResult result = message.To.ChatUser is { } user ? Tell(user) : new SendResult.Refused(SendError.Recipient, "A number can't be reached in a chat.");
        meter.Sent(Provider, result);
        return ValueTask.FromResult(result);
    }

    private SendResult.Accepted Tell(Conversations.Contacts.ChatUser user)
    {
        watchers.Ring(user);
        return new SendResult.Accepted(ProviderMessage: null) { IsDelivered = true };
    }
}
