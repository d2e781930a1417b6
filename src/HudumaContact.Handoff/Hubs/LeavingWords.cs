using System.Text.RegularExpressions;

namespace HudumaContact.Handoff.Hubs;

/// <summary>
/// A transcript as it leaves the house. Who answers outside needs to know what was asked, not a PIN that somebody typed into a menu, the number of
/// a paper or a phone, or a receipt of M-PESA: of the citizen's lines these are taken out, and of ours the numbers that repeat them. What is
/// needed of it, the citizen says again to the person.
/// </summary>
internal static partial class LeavingWords
{
    private const string Removed = "(removed)";
    private const string Receipt = "(an M-PESA text, removed)";

    public static IReadOnlyList<TranscriptLine> Of(IEnumerable<TranscriptLine> transcript)
    {
        var numbers = new HashSet<string>(StringComparer.Ordinal);
        return [.. transcript.Select(line => line with { Text = line.FromCitizen ? Typed(line.Text, numbers) : Shown(line.Text, numbers) })];
    }

    private static string Typed(string text, HashSet<string> numbers) =>
        Pins.Replace(Numbers.Replace(Receipts.Replace(text, Receipt), number => Kept(number.Value, numbers)), Removed);

    private static string Kept(string number, HashSet<string> numbers)
    {
        numbers.Add(number);
        return Removed;
    }

    private static string Shown(string text, HashSet<string> numbers) => numbers.Aggregate(text, static (shown, number) => shown.Replace(number, Removed, StringComparison.Ordinal));

    // SFK7XYZ123 Confirmed. Ksh500.00 sent to ..., in both languages, to the end of the line.
    [GeneratedRegex(@"\b(?=[A-Z]*\d)[A-Z0-9]{10}[ .,:]{1,3}(?:confirmed|imethibitishwa)\b.*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Receipts { get; }

    // Six digits and more, however they are grouped, with the letters of a passport or of a PIN of the KRA.
    [GeneratedRegex(@"\+?[A-Z]{0,4}(?<!\d)\d(?:[ \-]?\d){5,}[A-Z]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers { get; }

    // Four or five digits that are all of a line, which no menu asks for; or that are said to be one.
    [GeneratedRegex(@"^ *\d{4,5} *$|(?<=\b(?:pin|siri)\b\D{0,15})\d{4,5}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pins { get; }
}
