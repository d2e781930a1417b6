using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>Queues messages that no hop brings about: a bulk, what was promised.</summary>
public interface IMessageQueue
{
    /// <summary>On disk when it returns. A person never heard of becomes a contact.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<QueueOutcome> QueueAsync(QueuedText text, ContactAddress to, CancellationToken cancellation);
}

/// <param name="NotBefore">UTC; quiet hours are reckoned in already.</param>
public sealed record QueuedText(LineId Line, MessageClass Class, MessagePurpose Purpose, string Text, bool WantsAnswer, DateTime NotBefore)
{
    /// <summary>The message's id, for a text that may be queued again: by it, it is queued once. Null for one that may not.</summary>
    public MessageId? Id { get; init; }

    public override string ToString() => $"{Purpose} on {Line}";
}

public enum QueueOutcome
{
    Queued,

    /// <summary>The person has said STOP, and this was not asked for.</summary>
    Stopped,
}
