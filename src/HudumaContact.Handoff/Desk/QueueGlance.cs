using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>What waits in each queue, counted at most once a second however many look at it.</summary>
public sealed class QueueGlance(HandoffBoard board, QueueBook queues, TimeProvider time)
{
    private const int MostShown = 30;

    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private IReadOnlyList<WaitingInQueue> _counted = [];
    private long _countedAt;

    public IReadOnlyList<WaitingInQueue> Look()
    {
        lock (_lock)
        {
            if (_countedAt != 0 && time.GetElapsedTime(_countedAt) < Fresh) return _counted;
            _countedAt = time.GetTimestamp();
            var waiting = board.Open.Where(handoff => handoff.State is HandoffState.Queued or HandoffState.Offered).ToLookup(handoff => handoff.Queue);
            return _counted = [.. queues.All.OrderBy(queue => queue.Id.Value, StringComparer.Ordinal).Select(queue => Of(queue, [.. waiting[queue.Id]]))];
        }
    }

    private static WaitingInQueue Of(Queue queue, List<CaseHandoff> waiting) => new(
        queue,
        waiting.Count,
        [.. waiting.OrderBy(handoff => handoff.Urgency).ThenBy(handoff => handoff.RequestedAt).Take(MostShown)]);
}

/// <param name="First">The next ones, in order.</param>
public sealed record WaitingInQueue(Queue Queue, int Count, IReadOnlyList<CaseHandoff> First);
