using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>
/// Promised answers go out like every message of ours. One was asked for, so neither STOP nor quiet hours keep it back; its id is that
/// of its promise, so that it is queued once however often it is handed over.
/// </summary>
public sealed class PromisedTexts(LineBook lines, IMessageQueue queue, TimeProvider time) : IPromisedMessages
{
    public async ValueTask<bool> TakeAsync(PromisedMessage message, CancellationToken cancellation)
    {
        // Who asked by text is answered on the same line. Without any line the answer waits until there is one.
        if ((lines.Find(message.PromisedOn) is { Kind: LineKind.Sms or LineKind.Chat } asked ? asked : lines.Sms) is not { } line) return false;
        var text = new QueuedText(line.Id, MessageClass.Service, MessagePurpose.LateResult, message.Text, WantsAnswer: false, time.GetUtcNow().UtcDateTime)
        {
            Id = new MessageId(message.Id.Value),
        };
        await queue.QueueAsync(text, message.Contact.Address, cancellation);
        return true;
    }
}
