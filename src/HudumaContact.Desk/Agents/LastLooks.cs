using System.Collections.Concurrent;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;

namespace HudumaContact.Desk.Agents;

/// <summary>When each agent last had the desk before their eyes, so that whoever comes back is told what happened meanwhile. By the heartbeat, which says so.</summary>
internal sealed class LastLooks(ILookStore store, TimeProvider time)
{
    /// <summary>Whoever did not look for as long was away.</summary>
    private static readonly TimeSpan Away = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan BetweenWrites = TimeSpan.FromSeconds(30);

    /// <summary>Heartbeats come every 8 s.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<AgentId, (DateTime At, DateTime Written)> _seen = [];
    private readonly ConcurrentDictionary<AgentId, Return> _returned = [];

    public async Task SeeAsync(AgentId agent, CancellationToken cancellation)
    {
        var now = Now;
        var isKnown = _seen.TryGetValue(agent, out var before);
        if ((isKnown ? before.At : await store.AtDeskAsync(agent, cancellation)) is { } last && now - last >= Away) _returned[agent] = new Return(last, now);
        var isDue = !isKnown || now - before.Written >= BetweenWrites;
        _seen[agent] = (now, isDue ? now : before.Written);
        if (isDue) await store.LookAtDeskAsync(agent, now, cancellation);
    }

    public bool IsLooking(AgentId agent) => _seen.TryGetValue(agent, out var seen) && Now - seen.At < Fresh;

    /// <summary>The agent has just come back; told on every page of theirs, since one may have nobody before it any more.</summary>
    public Return? ReturnOf(AgentId agent) => _returned.TryGetValue(agent, out var back) && Now - back.At < Fresh ? back : null;

    /// <summary>They know what happened.</summary>
    public void Told(AgentId agent) => _returned.TryRemove(agent, out _);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}

/// <summary>An agent who did not look at the desk for a while looks again. Times are UTC.</summary>
internal sealed record Return(DateTime AwaySince, DateTime At);
