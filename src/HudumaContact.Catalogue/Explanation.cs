namespace HudumaContact.Catalogue;

/// <summary>Why a question was understood as it was.</summary>
/// <param name="Words">Each word as typed, what it was read as, and what it means.</param>
/// <param name="Cues">Words that tell what is wanted, the deciding ones first.</param>
/// <param name="Learned">What speaks most for the intent, by what questions of people taught.</param>
/// <param name="Matches">For each service that fits: its phrase that was met best, if one was, how much of it is there, and the score with what questions taught.</param>
public sealed record Explanation(
    Understanding Understanding,
    IReadOnlyList<(string Typed, string Known, string Meaning)> Words,
    IReadOnlyList<(string Words, Intent Intent, string Strength)> Cues,
    IReadOnlyList<(string Feature, double Weight)> Learned,
    IReadOnlyList<(Service Service, string? Phrase, double Coverage, double Score)> Matches);
