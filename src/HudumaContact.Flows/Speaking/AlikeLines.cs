using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Speaking;

/// <summary>
/// The lines that a text of a node says alike in every language: each is in one language, whatever the call speaks. The names of options are none: they are said
/// within a sentence of the call's own.
/// </summary>
public static class AlikeLines
{
    public static IReadOnlySet<string> Of(FlowBook book) =>
        book.Nodes.SelectMany(node => NodeWordings.Of(node).Except(Labels(node))).SelectMany(wording => Of(wording, book.Defaults)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Of(Wording wording, Defaults defaults) =>
        defaults.Languages.Select(language => Lines(wording.In(language, LineKind.Voice, defaults.Fallback))).Aggregate(static (alike, lines) => alike.Intersect(lines, StringComparer.Ordinal));

    /// <summary>Whole lines: what is put into one is in the language of the call.</summary>
    private static IEnumerable<string> Lines(Template text) =>
        text.Source.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(line => !line.Contains("{{", StringComparison.Ordinal));

    private static IEnumerable<Wording> Labels(Node node) => node switch
    {
        MenuNode menu => menu.Options.Select(option => option.Label),
        AnswerNode answer => answer.Options.Select(option => option.Label),
        _ => [],
    };
}
