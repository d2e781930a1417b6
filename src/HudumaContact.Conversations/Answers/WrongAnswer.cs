using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Answers;

/// <summary>An answer of the catalogue that somebody of ours says is wrong, for a clerk to see to. Times are UTC.</summary>
/// <param name="Wording">As it was told: words of the catalogue, and nobody's.</param>
/// <param name="AsOf">Year of the newest source behind it.</param>
/// <param name="Catalogue">Content hash of the catalogue that told it.</param>
/// <param name="Code">Of the answer (<see cref="AnswerCode"/>).</param>
/// <param name="Why">In the words of whoever says so, without long numbers.</param>
public sealed record WrongAnswer(
    WrongAnswerId Id, string Topic, Item About, string Language, string Wording, int AsOf, string Catalogue, string Code, string Why, string By, DateTime At)
{
    public Verdict? Verdict { get; init; }

    public override string ToString() => $"wrong answer {Id}";
}

/// <summary>What a clerk found.</summary>
/// <param name="IsCorrected">The catalogue was wrong and is not any more; else the answer was right.</param>
/// <param name="Reason">Why it was right; empty when it was corrected.</param>
/// <param name="At">UTC.</param>
public sealed record Verdict(bool IsCorrected, string Reason, string By, DateTime At);
