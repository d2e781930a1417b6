namespace HudumaContact.Handoff.Queues;

/// <summary>Queues at rest, as supervisors have set them.</summary>
public interface IQueueStore
{
    Task<IReadOnlyList<Queue>> AllAsync(CancellationToken cancellation);

    /// <summary>Adds a queue (version 0), or changes one that is still as it was read.</summary>
    /// <returns>False when somebody changed it first.</returns>
    Task<bool> SaveAsync(Queue queue, CancellationToken cancellation);

    Task DeleteAsync(QueueId id, CancellationToken cancellation);
}
