using System.Text.RegularExpressions;

namespace HudumaContact.Providers;

/// <summary>What a provider says, made fit for records and logs: one line, short, and no number in it.</summary>
internal static partial class ProviderWords
{
    private const int Longest = 160;

    public static string Masked(string text)
    {
        var line = Spaces.Replace(text, " ").Trim();
        var masked = Number.Replace(line, "***");
        return masked.Length <= Longest ? masked : masked[..Longest];
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }

    // Six digits or more, also with blanks between and with some of them crossed out; a provider's own codes have at most five.
    [GeneratedRegex(@"\+?[0-9](?:[ \-]?[0-9Xx*]){5,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }
}
