using HudumaContact.Content;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Catalogue.Reading;

/// <summary>One parsed file: its root, and a place for its faults.</summary>
internal sealed class CatalogueFile
{
    private readonly string _path;

    private CatalogueFile(string path, YamlMapping root, ICollection<Fault> faults)
    {
        _path = path;
        Root = root;
        Faults = faults;
    }

    public YamlMapping Root { get; }

    public ICollection<Fault> Faults { get; }

    public static CatalogueFile? Open(ContentFile file, ICollection<Fault> faults)
    {
        if (Content.YamlDocument.Parse(file, faults) is not { } node || YamlMapping.From(node, file.Path, null, faults) is not { } root) return null;
        if (root.Text("version", required: true) is { } version && version != "1")
            root.Refuse(root.Take("version")!, $"This is version {version}; only version 1 can be read.");
        return new CatalogueFile(file.Path, root, faults);
    }

    public YamlMapping? Entry(YamlNode node, string? place) => YamlMapping.From(node, _path, place, Faults);

    /// <summary>
    /// The records of the file's list, each with its id, refused when an id comes twice. The count beside the list says how many
    /// there must be: a file cut short in a copy is otherwise well-formed.
    /// </summary>
    public IEnumerable<(string Id, YamlMapping Entry)> Records(string list, string kind)
    {
        var nodes = Root.List(list);
        if (nodes.Count == 0) Root.Refuse(Root.KeyNode(list), $"'{list}' is missing or empty.");
        RequireCount(nodes.Count, $"under '{list}'");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            var id = IdOf(node);
            if (Entry(node, id is null ? kind : $"{kind} {id}") is not { } entry) continue;
            if (entry.Id("id") is not { } known) continue;
            if (!seen.Add(known)) entry.Refuse(entry.Take("id")!, $"'{known}' is there twice. Each id is used once.");
            yield return (known, entry);
        }
    }

    /// <summary>As many as the file says that it holds.</summary>
    public void RequireCount(int there, string where)
    {
        if (Root.Whole("count", 0, 100_000) is { } count)
        {
            if (count != there) Root.Refuse(Root.KeyNode("count"), $"'count' says {count}, but there are {there} {where}. Put back what was lost, or mend the count.");
        }
        else if (!Root.Has("count"))
        {
            Root.Refuse(Root.Node, $"'count' is missing: how many there are {where}.");
        }
    }

    private static string? IdOf(YamlNode node) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(new YamlScalarNode("id"), out var id) && id is YamlScalarNode scalar ? scalar.Value : null;
}
