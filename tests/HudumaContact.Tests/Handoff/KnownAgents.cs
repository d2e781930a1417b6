using HudumaContact.Handoff.Agents;

namespace HudumaContact.Tests.Handoff;

/// <summary>Who may answer, as a test says.</summary>
internal sealed class KnownAgents : IAgentRoster
{
    private readonly Dictionary<AgentId, Agent> _agents = [];

    public void Know(Agent agent) => _agents[agent.Id] = agent;

    public ValueTask<Agent?> FindAsync(AgentId id, CancellationToken cancellation) => new(_agents.GetValueOrDefault(id));

    public Task<IReadOnlyList<Agent>> AllAsync(CancellationToken cancellation) => Task.FromResult<IReadOnlyList<Agent>>([.. _agents.Values]);
}
