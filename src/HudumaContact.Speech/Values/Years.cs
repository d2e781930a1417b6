using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>Years: twenty twenty-six; in Swahili as the number that they are.</summary>
internal static partial class Years
{
    public static ValueKind Kind { get; } = new(Written, static (match, language) => Of((int)Numbers.Parse(match.Value), language), static language => Tongue.IsSwahili(language) ? [] : ["oh"]);

    public static IEnumerable<string> Of(int year, string language)
    {
        if (Tongue.IsSwahili(language) || year % 1000 < 10) return Numbers.Of(year, language);
        var (century, rest) = (Numbers.Below(year / 100, language), year % 100);
        return rest switch
        {
            0 => Numbers.Of(year, language),
            < 10 => [century, "oh", Numbers.Below(rest, language)],
            _ => [century, Numbers.Below(rest, language)],
        };
    }

    // 1919 is the number of this line, and no year before 1990 is told here.
    [GeneratedRegex(@"\G(199[0-9]|20[0-9]{2})(?![0-9A-Za-z]|,[0-9]|\.[0-9])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
