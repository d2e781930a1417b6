using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Figures;

/// <summary>A case as it is taken out in a list.</summary>
/// <param name="Marks">That the citizen gave; null when none.</param>
/// <param name="Quality">Percent of the last scoring; null when none.</param>
public sealed record CaseRecord(CaseHandoff Handoff, int? Marks, int? Quality);
