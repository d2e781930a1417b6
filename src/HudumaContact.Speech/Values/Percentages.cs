using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>16%, 2.75%: in Swahili the word comes first.</summary>
internal static partial class Percentages
{
    public static ValueKind Kind { get; } = new(Written, Read, static language => [Word(language)]);

    private static IEnumerable<string> Read(Match match, string language)
    {
        var number = Numbers.Of(match.Groups["whole"].Value, match.Groups["decimals"], language);
        return Tongue.IsSwahili(language) ? [Word(language), .. number] : [.. number, Word(language)];
    }

    private static string Word(string language) => Tongue.IsSwahili(language) ? "asilimia" : "percent";

    [GeneratedRegex(@"\G(?<whole>[0-9]{1,3})(\.(?<decimals>[0-9]{1,3}))?%", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
