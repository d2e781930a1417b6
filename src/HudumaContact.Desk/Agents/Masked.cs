using System.Text.RegularExpressions;

namespace HudumaContact.Desk.Agents;

/// <summary>Hides numbers of phones and of papers in what citizens say, until somebody asks for them. Amounts, years and dates stay.</summary>
internal static partial class Masked
{
    private const int Shown = 3;

    public static string Text(string text) => Numbers.Replace(text, static number => string.Create(number.Length, number.Value, static (masked, all) =>
    {
        all.CopyTo(masked);
        for (var at = 0; at < masked.Length - Shown; at++)
        {
            if (char.IsLetterOrDigit(masked[at])) masked[at] = '•';
        }
    }));

    // Six digits and more, of any script and however they are grouped, with two letters before them and one after: 12345678, 0712 345 678,
    // A123456789Z, P051-234-567. Whatever else they are written together with: namba0712345678.
    [GeneratedRegex(@"\+?[A-Za-z]{0,2}\d(?:[ \-]?\d){5,}[A-Za-z]?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers { get; }
}
