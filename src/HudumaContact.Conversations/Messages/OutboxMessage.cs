using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>A message of ours as it stands on disk. Owned by one thread at a time.</summary>
public sealed class OutboxMessage
{
    public required MessageId Id { get; init; }

    public required LineId Line { get; init; }

    public required ContactId Contact { get; init; }

    public required ContactAddress Address { get; init; }

    public required MessageClass Class { get; init; }

    public required MessagePurpose Purpose { get; init; }

    public required string Text { get; init; }

    public required bool WantsAnswer { get; init; }

    public string? LinkId { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime QueuedAt { get; init; }

    /// <summary>UTC: not before.</summary>
    public required DateTime DueAt { get; set; }

    public MessageState State { get; private set; }

    /// <summary>Times it was handed to the provider.</summary>
    public int Attempts { get; private set; }

    /// <summary>UTC: when it was last handed to the provider.</summary>
    public DateTime? SentAt { get; set; }

    /// <summary>The provider's id, once it is known.</summary>
    public string? ProviderMessage { get; set; }

    /// <summary>Why it failed or is in doubt, for an operator.</summary>
    public string? Trouble { get; set; }

    /// <summary>Counted up with every move.</summary>
    public int Version { get; private set; } = 1;

    public static OutboxMessage Of(OutgoingMessage message, DateTime queuedAt) => new()
    {
        Id = message.Id,
        Line = message.Line,
        Contact = message.Recipient.Id,
        Address = message.Recipient.Address,
        Class = message.Class,
        Purpose = message.Purpose,
        Text = message.Text,
        WantsAnswer = message.WantsAnswer,
        LinkId = message.LinkId,
        QueuedAt = queuedAt,
        DueAt = message.NotBefore,
    };

    /// <summary>As it was read from the disk.</summary>
    public OutboxMessage At(MessageState state, int attempts, int version)
    {
        (State, Attempts, Version) = (state, attempts, version);
        return this;
    }

    /// <summary>False when the trigger moves nothing.</summary>
    public bool Fire(MessageTrigger trigger)
    {
        if (MessageMachine.After(State, trigger) is not { } next) return false;
        if (trigger == MessageTrigger.Send) Attempts++;
        State = next;
        Version++;
        return true;
    }

    public override string ToString() => $"message {Id}";
}
