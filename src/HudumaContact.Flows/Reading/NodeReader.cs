using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>One node: finds its kind, lets that kind read it, and refuses what is left over.</summary>
internal static class NodeReader
{
    public const string Private = "private";
    public const string StopDirectDial = "stop-direct-dial";

    /// <summary>The node under a name, or null when it has no kind.</summary>
    public static Node? Read(YamlMapping nodes, string name, NodeId id, FileScope scope)
    {
        if (YamlMapping.From(nodes.Take(name), nodes.File, id.Value, scope.Faults, "a node: its kind and where it leads") is not { } yaml) return null;
        var kinds = NodeKinds.All.Where(kind => yaml.Has(kind.Word)).ToList();
        if (kinds.Count != 1)
        {
            yaml.Refuse(nodes.KeyNode(name), kinds.Count == 0
                ? $"A node is of one kind, and this has none: {string.Join(", ", NodeKinds.All.Select(kind => kind.Word))}.{Guess(yaml)}"
                : $"A node is of one kind, and this has {kinds.Count}: {string.Join(", ", kinds.Select(kind => kind.Word))}. Make a node of each.");
            return null;
        }

        var source = new NodeYaml(id, (int)nodes.KeyNode(name).Start.Line, yaml, kinds[0].Word, scope);
        var node = kinds[0].Read(source);
        if (node is null) return null;
        if (node is GatherNode gather) node = source.AsGather(gather);
        node = node with
        {
            IsPrivate = yaml.YesNo(Private) ?? false,
            StopsDirectDial = yaml.YesNo(StopDirectDial) ?? false,
            Exits = source.Exits,
        };
        yaml.RefuseOthers();
        return node;
    }

    private static string Guess(YamlMapping yaml) =>
        yaml.Keys.Select(key => Nearest.Hint(key, NodeKinds.All.Select(kind => kind.Word))).FirstOrDefault(hint => hint.Length > 0) ?? "";
}
