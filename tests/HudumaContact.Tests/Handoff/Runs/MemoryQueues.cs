using HudumaContact.Handoff.Queues;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>The queues of a test, beside the two that are always there.</summary>
internal sealed class MemoryQueues(params IReadOnlyList<Queue> queues) : IQueueStore
{
    public Task<IReadOnlyList<Queue>> AllAsync(CancellationToken cancellation) => Task.FromResult(queues);

    public Task<bool> SaveAsync(Queue queue, CancellationToken cancellation) => throw new NotSupportedException();

    public Task DeleteAsync(QueueId id, CancellationToken cancellation) => throw new NotSupportedException();
}
