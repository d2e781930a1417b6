using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Messages;

/// <summary>Messages that arrived, and what is known of who sent them.</summary>
public interface IMessageStore
{
    /// <summary>Keeps a message, and with the first one from an address the contact. Null when this very message is kept already.</summary>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<WaitingMessage?> KeepAsync(MessageId id, ReceivedMessage message, ContactAddress? sender, DateTime at, HopDeadline deadline);

    /// <summary>Those that wait, oldest first: after a crash, or when more came than memory was to hold.</summary>
    ValueTask<IReadOnlyList<WaitingMessage>> WaitingAsync(int most, CancellationToken cancellation);

    /// <summary>False when it is done with, here or on another host.</summary>
    ValueTask<bool> IsWaitingAsync(MessageId id);

    /// <summary>Marks one as done with that nothing comes of.</summary>
    ValueTask SetAsideAsync(MessageId id, DateTime at, HopDeadline deadline);

    /// <summary>The contact, with what waits for an answer of theirs on a line. Null when the contact is erased.</summary>
    /// <param name="since">UTC: what was last answered before waits no longer.</param>
    /// <param name="toldSince">UTC: what was told before, on whichever line, is no longer what is talked of.</param>
    ValueTask<KnownSender?> FindSenderAsync(ContactId contact, LineId line, DateTime since, DateTime toldSince);

    /// <summary>Whether the contact has said STOP; true also when it is erased.</summary>
    ValueTask<bool> HasStoppedAsync(ContactId contact, CancellationToken cancellation);
}

/// <summary>Sessions are as they stand, without their hops, which no message repeats.</summary>
/// <param name="Dialogue">The last session, when it waits.</param>
/// <param name="Rating">The last that waits for marks: the dialogue itself, or one that waited when a later one began.</param>
/// <param name="ToldAbout">What the last answer was about.</param>
public sealed record KnownSender(Contact Contact, bool Stopped, StoredSession? Dialogue, StoredSession? Rating, Item? ToldAbout);
