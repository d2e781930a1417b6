using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>Days: the fifteenth of June, twenty twenty-six; tarehe kumi na tano Juni, mwaka elfu mbili na ishirini na sita.</summary>
internal static partial class Dates
{
    private const int LongestMonth = 31;

    private static readonly string[] Ordinals =
    [
        "", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth",
        "sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth",
    ];

    public static ValueKind Kind { get; } = new(Written, Read, Pieces);

    public static IEnumerable<string> YearAfter(int year, string language) => Tongue.IsSwahili(language) ? [Spoken.Rest, "mwaka", .. Years.Of(year, language)] : [Spoken.Rest, .. Years.Of(year, language)];

    private static IEnumerable<string>? Read(Match match, string language)
    {
        var day = (int)Numbers.Parse(match.Groups["day"].Value);
        var month = Months.Parse(match.Groups["month"].Value);
        return day is 0 or > LongestMonth ? null : Of(day, month, match.Groups["year"] is { Success: true } year ? (int)Numbers.Parse(year.Value) : null, language);
    }

    private static IEnumerable<string> Of(int day, int month, int? year, string language)
    {
        IEnumerable<string> told = Tongue.IsSwahili(language) ? ["tarehe", SwahiliDay(day), Months.Name(month, language)] : [EnglishDay(day), Months.Name(month, language)];
        return year is { } known ? [.. told, .. YearAfter(known, language)] : told;
    }

    /// <summary>The first of a month has a word of its own in Swahili.</summary>
    private static string SwahiliDay(int day) => day == 1 ? "mosi" : Numbers.Below(day, Tongue.Swahili);

    private static string EnglishDay(int day) => $"the {(day <= 20 ? Ordinals[day] : day == 30 ? "thirtieth" : (day > 30 ? "thirty-" : "twenty-") + Ordinals[day % 10])} of";

    private static IEnumerable<string> Pieces(string language) => Tongue.IsSwahili(language)
        ? ["tarehe", "mosi", "mwaka", .. Months.Names(language)]
        : [.. Enumerable.Range(1, LongestMonth).Select(EnglishDay), .. Months.Names(language)];

    [GeneratedRegex(@"\G(?<day>[0-9]{1,2}) (?<month>" + Months.Written + @")\.?( (?<year>[0-9]{4}))?(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
