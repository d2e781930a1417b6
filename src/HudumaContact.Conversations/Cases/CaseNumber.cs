using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace HudumaContact.Conversations.Cases;

/// <summary>
/// How a case number is written: <c>HC-7F3K9Q</c>. Six of 28 signs, none of which is taken for another on a small screen or over
/// the phone (no 0 and O, 1, I and L, U and V, 8 and B): 480 million, so that trying numbers finds nothing.
/// </summary>
public static partial class CaseNumber
{
    public const string Prefix = "HC-";

    public const int Signs = 6;

    private const string Alphabet = "2345679ACDEFGHJKMNPQRSTVWXYZ";

    /// <summary>Drawn by chance.</summary>
    public static string Draw() => Prefix + RandomNumberGenerator.GetString(Alphabet, Signs);

    /// <summary>The number that somebody typed, as it is written: <c>hc 7f3k9q</c> and <c>7F3K9Q</c> are <c>HC-7F3K9Q</c>. Null when it cannot be one.</summary>
    public static string? Read(string typed)
    {
        var signs = string.Concat(typed.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        if (signs.Length == Signs + 2 && signs.StartsWith("HC", StringComparison.Ordinal)) signs = signs[2..];
        return signs.Length == Signs && signs.All(Alphabet.Contains) ? Prefix + signs : null;
    }

    /// <summary>
    /// The text without the numbers in it. Without its <c>HC</c>, a number among words is known by having a letter and a digit: a paybill
    /// and a word stay. Alone it is taken out whatever it looks like; a lone <c>agency</c> is lost with it.
    /// </summary>
    public static string TakenOutOf(string text, string instead) => Read(text) is not null ? instead : InText.Replace(text, instead);

    [GeneratedRegex($@"\b(HC[\s-]*[{Alphabet}]{{6}}|(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[{Alphabet}]{{6}})\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InText { get; }
}
