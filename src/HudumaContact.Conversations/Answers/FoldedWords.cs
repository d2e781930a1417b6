using System.Text.RegularExpressions;

namespace HudumaContact.Conversations.Answers;

/// <summary>
/// What was typed, so that the same question is counted as one: capitals and spaces make no difference, and long numbers are taken out,
/// because they are somebody's (an ID, a phone) and no words for a catalogue.
/// </summary>
public static partial class FoldedWords
{
    /// <summary>Stands where a number of five digits or more stood.</summary>
    public const string Number = "#";

    public static string Of(string typed) => LongNumber.Replace(Spaces.Replace(typed, " ").Trim().ToLowerInvariant(), Number);

    /// <summary>As typed, but for the long numbers.</summary>
    public static string WithoutNumbers(string typed) => LongNumber.Replace(typed.Trim(), Number);

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Spaces { get; }

    [GeneratedRegex(@"\d([ -]?\d){4,}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex LongNumber { get; }
}
