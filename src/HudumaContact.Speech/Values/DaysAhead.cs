using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>The day of a time to come, as it is told before it: tomorrow 7:00, Jumatatu 7:00.</summary>
internal static partial class DaysAhead
{
    public static ValueKind Kind { get; } = new(Written, static (match, language) => Of(language).Contains(match.Value, StringComparer.Ordinal) ? [match.Value] : null, Of);

    private static IEnumerable<string> Of(string language) => [.. Tongue.IsSwahili(language) ? ["leo", "kesho"] : (string[])["today", "tomorrow"], .. Weekdays.Names(language)];

    [GeneratedRegex(@"\G(today|tomorrow|leo|kesho|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Jumatatu|Jumanne|Jumatano|Alhamisi|Ijumaa|Jumamosi|Jumapili)(?= [0-9]{1,2}:[0-9]{2})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
