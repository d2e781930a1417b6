using System.Collections.Frozen;
using HudumaContact.Catalogue;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Queues;

/// <summary>The queues that there are. Two are always there: the general one, and tele-counselling.</summary>
public sealed class QueueBook(IQueueStore store, HandoffBoard board)
{
    private static readonly Queue General = new(
        QueueId.General, new Words("Universal agents", "Wahudumu wote"), Queue.UniversalSkill, IsPrivate: false, TimeSpan.FromMinutes(3), ServiceTargets.Usual);

    private static readonly Queue Counselling = new(
        QueueId.Counselling, new Words("Tele-counselling", "Ushauri nasaha"), Queue.CounsellingSkill, IsPrivate: true, TimeSpan.FromMinutes(3), ServiceTargets.Usual with { FirstAnswer = TimeSpan.FromMinutes(2) });

    private volatile FrozenDictionary<QueueId, Queue> _queues = new[] { General, Counselling }.ToFrozenDictionary(queue => queue.Id);

    public IReadOnlyList<Queue> All => _queues.Values;

    /// <summary>The queue by that name, or the general one.</summary>
    public Queue Of(QueueId id) => _queues.GetValueOrDefault(id) ?? _queues[QueueId.General];

    public bool Has(QueueId id) => _queues.ContainsKey(id);

    /// <summary>Whose skill it is. A private queue is for those with its skill alone; of the others every agent may see.</summary>
    public bool MaySee(Agent agent, CaseHandoff handoff) => Of(handoff.Queue).IsFor(agent);

    /// <summary>Whether a case may go from one to the other. What is private goes to none that others read too.</summary>
    public bool MayMove(QueueId from, QueueId to) => Has(to) && (!Of(from).IsPrivate || (Of(to).IsPrivate && Of(to).Skill == Of(from).Skill));

    public async Task LoadAsync(CancellationToken cancellation)
    {
        var all = new Dictionary<QueueId, Queue> { [General.Id] = General, [Counselling.Id] = Counselling };
        foreach (var queue in await store.AllAsync(cancellation)) all[queue.Id] = queue;
        _queues = all.ToFrozenDictionary();
    }

    /// <returns>Why it is refused; null when it is done.</returns>
    public async Task<string?> SaveAsync(Queue queue, CancellationToken cancellation)
    {
        if (Of(queue.Id) is { IsPrivate: true } known && known.Id == queue.Id)
        {
            if (!queue.IsPrivate) return $"The queue '{queue.Id}' stays private: what was said in it was said to its skill alone. Make another queue.";
            // Else whoever keeps queues could make their own skill the one that reads it.
            if (queue.Skill != known.Skill) return $"The private queue '{queue.Id}' keeps its skill: what was said in it was said to '{known.Skill}' alone. Make another queue.";
        }

        if (!await store.SaveAsync(queue, cancellation)) return "Somebody changed the queue meanwhile. Look at it again, then change it.";
        await LoadAsync(cancellation);
        return null;
    }

    /// <returns>Why it is refused; null when it is done.</returns>
    public async Task<string?> DeleteAsync(QueueId id, CancellationToken cancellation)
    {
        if (id == QueueId.General || id == QueueId.Counselling) return $"The queue '{id}' is always there: what no other queue takes waits in it.";
        var waiting = board.Open.Count(handoff => handoff.Queue == id);
        if (waiting > 0) return $"{waiting} {(waiting == 1 ? "case is" : "cases are")} in the queue '{id}'. Transfer {(waiting == 1 ? "it" : "them")} first, then delete the queue.";
        if (Of(id) is { IsPrivate: true } known && known.Id == id) return $"The queue '{id}' is private and stays: who may read its closed cases hangs on it. Give it another name, and send nothing to it.";
        await store.DeleteAsync(id, cancellation);
        await LoadAsync(cancellation);
        return null;
    }
}
