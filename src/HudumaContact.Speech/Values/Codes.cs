using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>What is dialled with stars and a hash, and these keys themselves: *147#, *222*5#, *.</summary>
internal static partial class Codes
{
    public static ValueKind Kind { get; } = new(Written, static (match, language) => match.Value.Select(key => Key(key, language)), static language => [Key('*', language), Key('#', language)]);

    private static string Key(char key, string language) => (key, Tongue.IsSwahili(language)) switch
    {
        ('*', true) => "nyota",
        ('*', false) => "star",
        ('#', true) => "reli",
        ('#', false) => "hash",
        _ => Numbers.Below(key - '0', language),
    };

    [GeneratedRegex(@"\G(\*[0-9*]{0,20}#?|#)(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
