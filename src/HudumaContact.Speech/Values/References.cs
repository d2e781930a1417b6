using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>Our case numbers, sign by sign, with a rest in the middle: H C, 7 F 3, K 9 Q.</summary>
internal static partial class References
{
    private const int Group = 3;

    public static ValueKind Kind { get; } = new(Written, static (match, language) => Of(match.Value, language), static language => "ABCDEFGHIJKLMNOPQRSTUVWXYZ".Select(letter => Sign(letter, language)));

    private static IEnumerable<string> Of(string reference, string language)
    {
        var isFirst = true;
        foreach (var group in reference.Split('-').SelectMany(part => part.Chunk(Group)))
        {
            if (!isFirst) yield return Spoken.Rest;
            isFirst = false;
            foreach (var sign in group) yield return Sign(sign, language);
        }
    }

    private static string Sign(char sign, string language) => char.IsAsciiDigit(sign) ? Numbers.Below(sign - '0', language) : char.ToUpperInvariant(sign).ToString();

    [GeneratedRegex(@"\G[A-Z]{2}-[0-9A-Z]{6}(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
