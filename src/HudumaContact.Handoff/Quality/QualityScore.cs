using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Quality;

/// <summary>How well an agent did in a conversation, as a supervisor saw it.</summary>
/// <param name="Form">The form it was scored by.</param>
/// <param name="Marks">By the id of the question; one that does not apply is left out.</param>
/// <param name="Note">For the agent; may tell of the citizen, so it is encrypted with their key. Null when none, or erased.</param>
/// <param name="At">UTC.</param>
public sealed record QualityScore(
    Guid Id, HandoffId Handoff, AgentId Agent, Guid Form, IReadOnlyDictionary<string, QualityMark> Marks, int Percent, string? Note, AgentId By, DateTime At)
{
    public const int LongestNote = 1000;

    /// <summary>Not the note.</summary>
    public override string ToString() => $"{Percent} % in {Handoff}";
}

/// <summary>How an agent did on the whole.</summary>
/// <param name="Percent">The mean.</param>
public sealed record AgentQuality(AgentId Agent, int Scores, double Percent);

/// <summary>A score in a list, with the case it is of.</summary>
public sealed record ListedScore(QualityScore Score, CaseHandoff Handoff);
