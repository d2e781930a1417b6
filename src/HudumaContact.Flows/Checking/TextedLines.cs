namespace HudumaContact.Flows.Checking;

/// <summary>What the check has to know of the lines that a release will run on: those that carry texts.</summary>
/// <param name="SendTexts">Some line does.</param>
/// <param name="TakeAnswers">Some line that does has an address that people can answer to.</param>
/// <param name="SharedWords">The words that route shared codes to us.</param>
public sealed record TextedLines(bool SendTexts, bool TakeAnswers, IReadOnlyList<string> SharedWords)
{
    /// <summary>A line that texts and can be answered, with a code of its own: what flows are written for.</summary>
    public static readonly TextedLines Usual = new(SendTexts: true, TakeAnswers: true, SharedWords: []);
}
