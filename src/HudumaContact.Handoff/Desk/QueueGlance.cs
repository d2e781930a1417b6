using HudumaContact.Handoff.Agents;
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
    private IReadOnlyList<CaseHandoff> _callbacks = [];
    private long _countedAt;

    /// <summary>Of a private queue those without its skill see how many wait, and none of them: a citizen who tells the number of their case elsewhere would tell what it is about.</summary>
    public IReadOnlyList<WaitingInQueue> Look(Agent agent)
    {
        lock (_lock)
        {
            Count();
            return [.. _counted.Select(waiting => waiting.Queue.IsFor(agent) ? waiting : waiting with { First = [] })];
        }
    }

    /// <summary>Callbacks that wait in any queue whose cases the agent may see, the one that is due first on top.</summary>
    public IReadOnlyList<CaseHandoff> Callbacks(Agent agent)
    {
        lock (_lock)
        {
            Count();
            return [.. _callbacks.Where(handoff => queues.MaySee(agent, handoff)).Take(MostShown)];
        }
    }

    private void Count()
    {
        if (_countedAt != 0 && time.GetElapsedTime(_countedAt) < Fresh) return;
        _countedAt = time.GetTimestamp();
        var waiting = board.Open.Where(handoff => handoff.IsWaiting).ToList();
        var byQueue = waiting.ToLookup(handoff => handoff.Queue);
        _counted = [.. queues.All.OrderBy(queue => queue.Id.Value, StringComparer.Ordinal).Select(queue => Of(queue, [.. byQueue[queue.Id]]))];
        _callbacks = [.. waiting.Where(handoff => handoff.Way is Way.Callback).OrderBy(handoff => handoff.NotBefore ?? handoff.RequestedAt)];
    }

    private static WaitingInQueue Of(Queue queue, List<CaseHandoff> waiting) => new(
        queue,
        waiting.Count,
        [.. waiting.OrderBy(handoff => handoff.Urgency).ThenBy(handoff => handoff.RequestedAt).Take(MostShown)]);
}

/// <param name="First">The next ones, in order, as far as they may be seen.</param>
public sealed record WaitingInQueue(Queue Queue, int Count, IReadOnlyList<CaseHandoff> First);
