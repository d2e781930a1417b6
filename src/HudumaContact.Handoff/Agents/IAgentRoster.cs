namespace HudumaContact.Handoff.Agents;

/// <summary>Who may answer, by their records.</summary>
public interface IAgentRoster
{
    /// <summary>Null when nobody by that id is an agent.</summary>
    ValueTask<Agent?> FindAsync(AgentId id, CancellationToken cancellation);

    Task<IReadOnlyList<Agent>> AllAsync(CancellationToken cancellation);
}
