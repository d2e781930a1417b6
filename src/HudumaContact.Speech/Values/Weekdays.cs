using System.Text.RegularExpressions;

namespace HudumaContact.Speech.Values;

/// <summary>Days of the week as texts shorten them: Mon-Fri, Jtt-Ijm.</summary>
internal static partial class Weekdays
{
    private static readonly string[] English = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    private static readonly string[] Swahili = ["Jumatatu", "Jumanne", "Jumatano", "Alhamisi", "Ijumaa", "Jumamosi", "Jumapili"];
    private static readonly string[] Short = ["Mon Jtt", "Tue Jnn", "Wed Jtn", "Thu Alh", "Fri Ijm", "Sat Jms", "Sun Jpl"];

    public static ValueKind Kind { get; } = new(Written, Read, Names);

    /// <summary>In full, from Monday on.</summary>
    public static IReadOnlyList<string> Names(string language) => Tongue.IsSwahili(language) ? Swahili : English;

    private static IEnumerable<string> Read(Match match, string language)
    {
        var from = Name(match.Groups["from"].Value, language);
        return match.Groups["to"] is { Success: true } to ? [from, ValueKinds.To(language), Name(to.Value, language)] : [from];
    }

    private static string Name(string written, string language) =>
        Names(language)[Array.FindIndex(Short, known => known.Contains(written, StringComparison.Ordinal))];

    [GeneratedRegex(@"\G(?<from>Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jtt|Jnn|Jtn|Alh|Ijm|Jms|Jpl)(-(?<to>Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jtt|Jnn|Jtn|Alh|Ijm|Jms|Jpl))?(?![0-9A-Za-z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written { get; }
}
