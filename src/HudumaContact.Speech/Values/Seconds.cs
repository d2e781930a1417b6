using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>How long something takes, as it is shortened: 12 s, 3 min.</summary>
internal static partial class Seconds
{
    public static ValueKind Kind { get; } = new(Written, Read, Pieces);

    private static IEnumerable<string> Read(Match match, string language)
    {
        var count = Numbers.Parse(match.Groups["count"].Value);
        var isMinutes = match.Groups["unit"].Value == "min";
        return Tongue.IsSwahili(language)
            ? [isMinutes ? "dakika" : "sekunde", .. Numbers.Of(count, language)]
            : [.. Numbers.Of(count, language), (isMinutes, count == 1) switch { (true, true) => "minute", (true, false) => "minutes", (false, true) => "second", _ => "seconds" }];
    }

    private static IEnumerable<string> Pieces(string language) => Tongue.IsSwahili(language) ? ["dakika", "sekunde"] : ["minute", "minutes", "second", "seconds"];

    [GeneratedRegex(@"\G(?<count>[0-9]{1,5}) (?<unit>s|min)(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
