namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>Promises at rest. They are made with the hop that promised.</summary>
public interface IPromiseStore
{
    /// <summary>Those not settled, oldest first. What belongs to an erased person lapses here.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task<IReadOnlyList<OpenPromise>> OpenAsync(int most, CancellationToken cancellation);

    /// <summary>Settles a promise for good: the text that is told, or null when there is none to tell.</summary>
    /// <returns>False when it was settled before, or the person is erased.</returns>
    /// <exception cref="StorageUnavailableException"/>
    Task<bool> SettleAsync(OpenPromise promise, PromiseOutcome outcome, string? text, CancellationToken cancellation);

    /// <summary>Settled, and not yet handed over, oldest first.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task<IReadOnlyList<PromisedMessage>> ToHandOverAsync(int most, CancellationToken cancellation);

    /// <summary>It was handed over: its text is not kept here any longer.</summary>
    /// <exception cref="StorageUnavailableException"/>
    Task HandedOverAsync(PromiseId id, CancellationToken cancellation);
}
