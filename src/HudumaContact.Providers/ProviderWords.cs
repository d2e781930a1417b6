using System.Text.RegularExpressions;

namespace HudumaContact.Providers;

/// <summary>What a provider says, made fit for records and logs: one line, short, and no number in it.</summary>
internal static partial class ProviderWords
{
    private const int Longest = 160;

    /// <summary>Characters by which a quoted text is known. A shorter text says nothing of anybody.</summary>
    private const int Quoted = 12;

    public static string Masked(string text)
    {
        var line = Spaces.Replace(text, " ").Trim();
        var masked = Number.Replace(line, "***");
        return masked.Length <= Longest ? masked : masked[..Longest];
    }

    /// <summary>What was said up to where it quotes a text.</summary>
    public static string Before(string text, string said)
    {
        var begin = Spaces.Replace(text, " ").Trim();
        if (begin.Length < Quoted) return said;
        var at = said.IndexOf(begin[..Quoted], StringComparison.OrdinalIgnoreCase);
        return at < 0 ? said : said[..at] + "***";
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spaces { get; }

    // Six digits or more, also with blanks between and with some of them crossed out; a provider's own codes have at most five.
    [GeneratedRegex(@"\+?[0-9](?:[ \-]?[0-9Xx*]){5,}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Number { get; }
}
