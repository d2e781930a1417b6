using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Calls;

/// <summary>
/// How long it may take until a person is there: what it took others in the same queue of late, of those who stood as far ahead. Read at most
/// once a minute, however many wait. Where nobody is at the desk, or too few were answered of late, nobody can say.
/// </summary>
public sealed class WaitEstimate(IFigureRecords records, HoursBook hours, AgentBoard agents, QueueBook queues, TimeProvider time) : IDisposable
{
    /// <summary>Fewer tell nothing.</summary>
    private const int LeastAnswered = 5;

    private static readonly TimeSpan Lately = TimeSpan.FromHours(2);

    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim _reading = new(1);
    private IReadOnlyDictionary<QueueId, Waits> _ofQueues = new Dictionary<QueueId, Waits>();
    private DateTime _readAt;

    /// <summary>In whole minutes, at least one; null when nobody can say.</summary>
    /// <param name="place">In the queue, from 1.</param>
    public async ValueTask<int?> MinutesAsync(CaseHandoff handoff, int place, CancellationToken cancellation)
    {
        var queue = queues.Of(handoff.Queue);
        var there = agents.All.Count(present => present.IsReady && present.Agent.Voice is not null && (present.Agent.Skills.Contains(queue.Skill) || (!queue.IsPrivate && present.Agent.Skills.Contains(Queue.UniversalSkill))));
        if (there == 0) return null;
        await RefreshAsync(cancellation);
        if (!_ofQueues.TryGetValue(handoff.Queue, out var waits) || waits.Count < LeastAnswered) return null;
        // Nine of ten waited no longer: whoever is told a time should not wait beyond it. Who stands further back than people are there waits a round more.
        var rounds = 1 + ((place - 1) / there);
        return Math.Max(1, (int)Math.Ceiling((waits.NineOfTen * rounds).TotalMinutes));
    }

    public void Dispose() => _reading.Dispose();

    private async ValueTask RefreshAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        if (now - _readAt < Fresh) return;
        await _reading.WaitAsync(cancellation);
        try
        {
            if (now - _readAt < Fresh) return;
            _ofQueues = WaitFigures.Of(await records.AskedAsync(now - Lately, now, cancellation), hours.Hours, now).ByQueue;
            _readAt = now;
        }
        finally
        {
            _reading.Release();
        }
    }
}
