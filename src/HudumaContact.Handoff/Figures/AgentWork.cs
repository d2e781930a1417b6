using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Figures;

/// <summary>What an agent has done in a time.</summary>
/// <param name="Closed">Cases.</param>
public sealed record AgentWork(AgentId Agent, int Closed);
