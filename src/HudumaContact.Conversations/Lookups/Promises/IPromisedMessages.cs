namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>Sends promised answers by SMS.</summary>
public interface IPromisedMessages
{
    /// <summary>
    /// Takes a message to send it; it is on disk when this returns true. A message may be handed over again, when a host stopped in
    /// between or two did at once: by its <see cref="PromisedMessage.Id"/> it is still sent once.
    /// </summary>
    /// <returns>False when it cannot be taken now; it is handed over again later.</returns>
    /// <exception cref="StorageUnavailableException"/>
    ValueTask<bool> TakeAsync(PromisedMessage message, CancellationToken cancellation);
}
