using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>A month of a year: Nov 2025, Okt 2026.</summary>
internal static partial class MonthsOfYears
{
    public static ValueKind Kind { get; } = new(
        Written,
        static (match, language) => [Months.Name(Months.Parse(match.Groups["month"].Value), language), .. Dates.YearAfter((int)Numbers.Parse(match.Groups["year"].Value), language)],
        static _ => []);

    [GeneratedRegex(@"\G(?<month>" + Months.Written + @")\.? (?<year>[0-9]{4})(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
