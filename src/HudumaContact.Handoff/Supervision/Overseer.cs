using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Supervision;

/// <summary>Who looks after the queue.</summary>
/// <param name="SeesPrivate">May read what is said in private queues. Else their cases are counted, and no word of them is shown.</param>
public sealed record Overseer(AgentId Id, bool SeesPrivate);
