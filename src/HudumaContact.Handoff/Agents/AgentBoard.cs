using System.Collections.Concurrent;

namespace HudumaContact.Handoff.Agents;

/// <summary>Who is at the desk, by heartbeat. It is kept in memory: after a restart browsers come back within seconds, and until they are given up, cases stay with them.</summary>
public sealed class AgentBoard(TimeProvider time)
{
    private readonly ConcurrentDictionary<AgentId, Presence> _present = [];

    public IReadOnlyCollection<Presence> All => [.. _present.Values];

    public Presence? Find(AgentId agent) => _present.GetValueOrDefault(agent);

    /// <summary>The agent's browser lives. The first time it says so, the agent comes to the desk, at a break.</summary>
    public Presence Beat(Agent agent) => _present.AddOrUpdate(
        agent.Id,
        static (_, it) => new Presence(it.Agent, IsReady: false, it.Now, it.Now),
        static (_, known, it) => known with { Agent = it.Agent, SeenAt = it.Now },
        (Agent: agent, Now));

    /// <returns>False when the agent is not at the desk.</returns>
    public bool Ready(AgentId agent, bool isReady) => Change(agent, known => known with { IsReady = isReady, IdleSince = isReady && !known.IsReady ? Now : known.IdleSince });

    /// <summary>A case came to the agent, or left: from now on others have been idle for longer.</summary>
    public void Busied(AgentId agent) => Change(agent, known => known with { IdleSince = Now });

    /// <summary>Takes those from the board that were not heard of for a time.</summary>
    public IReadOnlyList<AgentId> TakeVanished(TimeSpan after)
    {
        var before = Now - after;
        return [.. _present.Values.Where(known => known.SeenAt < before && _present.TryRemove(new(known.Agent.Id, known))).Select(known => known.Agent.Id)];
    }

    /// <summary>The agent goes home.</summary>
    public bool Leave(AgentId agent) => _present.TryRemove(agent, out _);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private bool Change(AgentId agent, Func<Presence, Presence> change)
    {
        while (_present.TryGetValue(agent, out var known))
        {
            if (_present.TryUpdate(agent, change(known), known)) return true;
        }

        return false;
    }
}
