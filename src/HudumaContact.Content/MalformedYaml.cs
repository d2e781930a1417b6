using YamlDotNet.Core;

namespace HudumaContact.Content;

/// <summary>What the parser says of a malformed file, in words that tell a clerk where to look.</summary>
internal static class MalformedYaml
{
    private const string DuplicateKey = "Duplicate key ";

    /// <summary>Parts of the parser's messages, and what a clerk has most likely done.</summary>
    private static readonly (string Part, string Told)[] Causes =
    [
        ("quoted scalar", "a quote is opened here and not closed. Close it, or look for one that is missing further up."),
        ("flow mapping", "a comma or a closing } is missing here, or a text that holds : , or \" is not in quotes. Write a quote inside a text as '."),
        ("flow sequence", "a comma or a closing ] is missing here."),
        ("block mapping", "this is not in line with what it belongs to, or the line before is wrong. What belongs together begins in the same column, and a space follows each colon."),
        ("block collection", "the items of a list begin in the same column, each with a dash and a space: - { .. }."),
        ("invalid mapping", "this is not in line with the line before, or a text that holds a colon is not in quotes."),
        ("mapping values are not allowed", "this is not in line with the line before, or a text that holds a colon is not in quotes."),
    ];

    public static string Told(YamlException malformed)
    {
        var reason = (malformed.InnerException?.Message ?? malformed.Message).ReplaceLineEndings(" ");
        if (reason.StartsWith(DuplicateKey, StringComparison.Ordinal))
            return $"'{reason[DuplicateKey.Length..]}' is written a second time. Keep one, or give this one a name of its own.";

        var cause = Causes.FirstOrDefault(cause => reason.Contains(cause.Part, StringComparison.OrdinalIgnoreCase)).Told;
        return "This is not well-formed YAML: " + (cause ?? reason + " Look at the line before too.");
    }
}
