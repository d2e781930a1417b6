using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <param name="End">The place after its last word.</param>
/// <param name="Length">Words that it names; the others between them may be any.</param>
internal sealed record CueMatch(Cue Cue, int Start, int End, int Length)
{
    /// <summary>Whether the other one is only a part of this one.</summary>
    public bool Covers(CueMatch other) =>
        Start <= other.Start && End >= other.End && Length > other.Length && Cue.Strength >= other.Cue.Strength;
}
