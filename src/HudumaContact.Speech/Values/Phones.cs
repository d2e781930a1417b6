using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>Phone numbers, digit by digit in the groups that they are written in; without any, in threes and fours.</summary>
internal static partial class Phones
{
    public static ValueKind Kind { get; } = new(Written, static (match, language) => Of(match.Value, language), Pieces);

    /// <param name="number">As it is written: <c>0800 221 108</c>, <c>+254 20 2222181</c>, <c>0712345678</c>.</param>
    private static IEnumerable<string> Of(string number, string language)
    {
        var groups = number.TrimStart('+').Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var digits = Digits.Grouped(groups is [var only] ? InGroups(only) : groups, language);
        return number.StartsWith('+') ? [Plus(language), .. digits] : digits;
    }

    private static IEnumerable<string> Pieces(string language) => [Plus(language)];

    private static string Plus(string language) => Tongue.IsSwahili(language) ? "jumlisha" : "plus";

    /// <summary>0712345678 as 0712 345 678, 254712345678 as 254 712 345 678: from the end in threes, and what is left is one group.</summary>
    private static IEnumerable<string> InGroups(string digits)
    {
        var first = digits.Length % 3 == 1 && digits.Length > 3 ? 4 : digits.Length % 3 == 0 ? 3 : digits.Length % 3;
        yield return digits[..first];
        for (var at = first; at < digits.Length; at += 3) yield return digits.Substring(at, 3);
    }

    [GeneratedRegex(@"\G(\+[0-9]{1,3}([ -]?[0-9]{2,9}){1,4}|0[0-9]{2,3}([ -][0-9]{3,7}){1,3}|0[0-9]{8,9})(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
