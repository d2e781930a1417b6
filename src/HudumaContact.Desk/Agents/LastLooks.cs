using System.Collections.Concurrent;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Desk.Agents;

/// <summary>Up to which entry each agent has seen a case, so that what is new is told on return. In memory: after a restart all counts as seen.</summary>
internal sealed class LastLooks
{
    private readonly ConcurrentDictionary<(AgentId, HandoffId), Guid> _last = [];

    /// <summary>The last entry that was there when the agent looked; null when they never did.</summary>
    public Guid? Last(AgentId agent, HandoffId handoff) => _last.TryGetValue((agent, handoff), out var entry) ? entry : null;

    public void Look(AgentId agent, HandoffId handoff, Guid entry) => _last[(agent, handoff)] = entry;
}
