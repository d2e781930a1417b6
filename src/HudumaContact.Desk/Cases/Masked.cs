using System.Text.RegularExpressions;

namespace HudumaContact.Desk.Cases;

/// <summary>Hides numbers of phones and of papers in what citizens say, until somebody asks for them. Amounts, years and dates stay.</summary>
internal static partial class Masked
{
    private const int Shown = 3;

    public static string Text(string text) => Numbers.Replace(text, static number => Days.IsMatch(number.Value) ? number.Value : Hidden(number.Value));

    private static string Hidden(string number) => string.Create(number.Length, number, static (masked, all) =>
    {
        all.CopyTo(masked);
        for (var at = 0; at < masked.Length - Shown; at++)
        {
            if (char.IsLetterOrDigit(masked[at])) masked[at] = '•';
        }
    });

    // Six digits and more, of any script and however they are grouped, with four letters before them and one after: 12345678, 0712 345 678, A123456789Z,
    // P051-234-567, NHIF1234567. Whatever else they are written together with: namba0712345678. Not after what says that it is money.
    [GeneratedRegex(@"\+?[A-Z]{0,4}(?<!\d)(?<!\b(?:KSh|KES|Sh)\.? ?)\d(?:[ \-]?\d){5,}[A-Z]?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers { get; }

    // A day, as 12-03-2026 and 2026-03-12, or years, as 2019-2024: digits grouped like a number, and nobody's.
    [GeneratedRegex(@"^(?:\d{1,2}[ \-]\d{1,2}[ \-](?:19|20)\d\d|(?:19|20)\d\d-\d\d-\d\d|(?:19|20)\d\d(?:[ \-](?:19|20)\d\d)+)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Days { get; }
}
