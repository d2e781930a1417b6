using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>
/// Times of day. Swahili counts its hours from six, names the part of the day, and has words for the quarters: 8:00 saa mbili asubuhi,
/// 20:30 saa mbili na nusu usiku, 8:45 saa tatu kasorobo asubuhi. English says a.m. and p.m.
/// </summary>
internal static partial class Clock
{
    private const int Noon = 12;

    /// <summary>24:00 is the midnight that a day ends with.</summary>
    private const int HoursOfDay = 24;

    public static ValueKind Kind { get; } = new(Written, Read, Pieces);

    private static IEnumerable<string>? Read(Match match, string language)
    {
        if (Time(match, "from", language) is not { } from) return null;
        if (!match.Groups["to"].Success) return from;
        return Time(match, "to", language) is { } to ? [.. from, ValueKinds.To(language), .. to] : null;
    }

    private static IEnumerable<string>? Time(Match match, string group, string language) =>
        match.Groups[group].Value.Split(':') is [var hour, var minute] && Numbers.Parse(hour) is <= HoursOfDay and var hours && Numbers.Parse(minute) is < 60 and var minutes && (hours < HoursOfDay || minutes == 0)
            ? Of((int)hours % HoursOfDay, (int)minutes, language)
            : null;

    private static IEnumerable<string> Of(int hour, int minute, string language) => Tongue.IsSwahili(language) ? InSwahili(hour, minute) : InEnglish(hour, minute);

    private static IEnumerable<string> InEnglish(int hour, int minute)
    {
        if (minute == 0 && hour % Noon == 0) return [hour == 0 ? "midnight" : "twelve noon"];
        var told = Numbers.Below(hour % Noon == 0 ? Noon : hour % Noon, Tongue.English);
        var half = hour < Noon ? "a.m." : "p.m.";
        return minute switch
        {
            0 => [told, half],
            < 10 => [told, "oh", Numbers.Below(minute, Tongue.English), half],
            _ => [told, Numbers.Below(minute, Tongue.English), half],
        };
    }

    private static IEnumerable<string> InSwahili(int hour, int minute)
    {
        var part = PartOfDay(hour);
        return minute switch
        {
            0 => ["saa", Hour(hour), part],
            15 => ["saa", Hour(hour), "na robo", part],
            30 => ["saa", Hour(hour), "na nusu", part],
            45 => ["saa", Hour(hour + 1), "kasorobo", part],
            _ => ["saa", Hour(hour), "na dakika", Numbers.Below(minute, Tongue.Swahili), part],
        };

        static string Hour(int hour) => Numbers.Below((hour + 5) % Noon + 1, Tongue.Swahili);
    }

    private static string PartOfDay(int hour) => hour switch
    {
        < 4 => "usiku",
        < 6 => "alfajiri",
        < Noon => "asubuhi",
        < 16 => "mchana",
        < 19 => "jioni",
        _ => "usiku",
    };

    private static IEnumerable<string> Pieces(string language) => Tongue.IsSwahili(language)
        ? ["saa", "na robo", "na nusu", "kasorobo", "na dakika", .. Enumerable.Range(0, 24).Select(PartOfDay)]
        : ["a.m.", "p.m.", "oh", "midnight", "twelve noon"];

    // "saa 8:00": the word is part of what is said.
    [GeneratedRegex(@"\G(saa )?(?<from>[0-9]{1,2}:[0-9]{2})(-(?<to>[0-9]{1,2}:[0-9]{2}))?(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
