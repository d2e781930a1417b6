using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>Messages of ours. They are queued by <see cref="IHopCommitter"/>, with the hop that wants them.</summary>
public interface IOutboxStore
{
    /// <summary>Those that wait and are due, of one class, the longest due first.</summary>
    ValueTask<IReadOnlyList<OutboxMessage>> DueAsync(LineId line, MessageClass kind, DateTime now, int most, CancellationToken cancellation);

    /// <summary>Writes where a message stands now, if nobody moved it meanwhile (its version is one lower on disk).</summary>
    /// <returns>False when somebody did: nothing was written.</returns>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<bool> MoveAsync(OutboxMessage message, DateTime at, HopDeadline deadline);

    /// <summary>What was being sent when the program ended is in doubt. To be called before anything is sent.</summary>
    /// <returns>How many there are.</returns>
    ValueTask<int> PutInterruptedInDoubtAsync(DateTime at, CancellationToken cancellation);

    /// <summary>What was being sent on a line when the program ended waits again, where sending it twice shows nothing twice. To be called before anything is sent.</summary>
    ValueTask QueueInterruptedAsync(LineId line, CancellationToken cancellation);

    /// <summary>What was sent before a time and never reported is expired.</summary>
    ValueTask<int> ExpireAsync(DateTime sentBefore, DateTime at, CancellationToken cancellation);

    ValueTask<OutboxMessage?> FindAsync(MessageId id, CancellationToken cancellation);

    ValueTask<OutboxMessage?> FindAsync(LineId line, string providerMessage, CancellationToken cancellation);

    /// <summary>The one message to a number that is in doubt or being sent on a line since a time; null when there is none, or more than one.</summary>
    ValueTask<OutboxMessage?> FindUnsettledAsync(LineId line, PhoneNumber number, DateTime since, CancellationToken cancellation);

    /// <summary>Messages to a contact for one purpose since a time (UTC).</summary>
    ValueTask<int> CountAsync(ContactId contact, MessagePurpose purpose, DateTime since, CancellationToken cancellation);
}
