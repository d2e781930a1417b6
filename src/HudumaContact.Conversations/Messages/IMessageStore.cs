using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Conversations.Messages;

/// <summary>Messages that arrived, and what is known of who sent them.</summary>
public interface IMessageStore
{
    /// <summary>Keeps a message, and with the first one of a number the contact. Null when this very message is kept already.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<WaitingMessage?> KeepAsync(MessageId id, ReceivedMessage message, PhoneNumber? sender, DateTime at, HopDeadline deadline);

    /// <summary>Those that wait, oldest first: after a crash, or when more came than memory was to hold.</summary>
    ValueTask<IReadOnlyList<WaitingMessage>> WaitingAsync(int most, CancellationToken cancellation);

    /// <summary>False when it is done with, here or on another host.</summary>
    ValueTask<bool> IsWaitingAsync(MessageId id);

    /// <summary>Marks one as done with that nothing comes of.</summary>
    ValueTask SetAsideAsync(MessageId id, DateTime at, HopDeadline deadline);

    /// <summary>The contact, and the last session on a line when it waits for an answer and was last answered since a time (UTC). Null when the contact is erased.</summary>
    ValueTask<KnownSender?> OpenDialogueAsync(ContactId contact, LineId line, DateTime since);

    /// <summary>Whether the contact has said STOP; true also when it is erased.</summary>
    ValueTask<bool> HasStoppedAsync(ContactId contact, CancellationToken cancellation);
}

/// <param name="Dialogue">As it stands; without its hops, which no message repeats.</param>
public sealed record KnownSender(Contact Contact, bool Stopped, StoredSession? Dialogue);
