using System.Text.RegularExpressions;

namespace HudumaContact.Desk.Cases;

/// <summary>Hides numbers of phones and of papers in what citizens say, until somebody asks for them. Amounts, years and dates stay.</summary>
internal static partial class Masked
{
    private const int Shown = 3;

    public static string Text(string text) => Numbers.Replace(text, static number => string.Create(number.Length, number.Value, static (masked, all) =>
    {
        all.CopyTo(masked);
        for (var at = 0; at < masked.Length - Shown; at++)
        {
            if (char.IsAsciiLetterOrDigit(masked[at])) masked[at] = '•';
        }
    }));

    // Six digits and more, however they are grouped, and what letters stand before them: 12345678, 0712 345 678, A123456789Z, P051-234-567.
    [GeneratedRegex(@"(?<![\w•])\+?[A-Za-z]{0,2}\d(?:[ \-]?\d){5,}[A-Za-z]?(?!\w)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Numbers { get; }
}
