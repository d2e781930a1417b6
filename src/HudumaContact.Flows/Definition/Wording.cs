using System.Collections.Frozen;

namespace HudumaContact.Flows.Definition;

/// <summary>
/// A text in every language of the release, with its own wording for a kind of line where the clerk wrote one.
/// A language that is missing falls back to the first language; the check refuses it before that.
/// </summary>
public sealed record Wording(FrozenDictionary<string, Template> Everywhere, FrozenDictionary<LineKind, FrozenDictionary<string, Template>> ByLine)
{
    public static readonly Wording Empty = new(FrozenDictionary<string, Template>.Empty, FrozenDictionary<LineKind, FrozenDictionary<string, Template>>.Empty);

    /// <summary>Line of the file, 1-based, for faults.</summary>
    public int Line { get; init; }

    public bool IsEmpty => Everywhere.Count == 0 && ByLine.Count == 0;

    public Template In(string language, LineKind line, string fallback)
    {
        if (ByLine.TryGetValue(line, out var own) && (own.TryGetValue(language, out var text) || own.TryGetValue(fallback, out text))) return text;
        if (Everywhere.TryGetValue(language, out text) || Everywhere.TryGetValue(fallback, out text)) return text;
        return Template.Nothing;
    }

    public IEnumerable<Template> All => Everywhere.Values.Concat(ByLine.Values.SelectMany(own => own.Values));
}
