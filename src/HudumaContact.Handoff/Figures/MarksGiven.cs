using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Figures;

/// <summary>How often a mark was given.</summary>
/// <param name="Agent">Whose help it is for; null for the line itself, and for a hub.</param>
/// <param name="Marks">1 (bad) to 5 (very good).</param>
public sealed record MarksGiven(AgentId? Agent, int Marks, int Count);
