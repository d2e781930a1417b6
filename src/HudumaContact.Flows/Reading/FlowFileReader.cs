using HudumaContact.Content;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Reading;

/// <summary>One flow file: <c>format</c>, <c>flow</c>, <c>nodes</c>, and perhaps <c>form</c>, <c>keywords</c> and its own <c>keys</c> and <c>words</c>.</summary>
internal static class FlowFileReader
{
    /// <summary>The flow, or null when not even its nodes could be made out.</summary>
    public static Flow? Read(ContentFile file, Defaults? defaults, Links links, ICollection<Fault> faults)
    {
        if (YamlDocument.Parse(file, faults) is not { } root || YamlMapping.From(root, file.Path, null, faults) is not { } yaml) return null;
        var name = ReleaseLayout.FlowOf(file);
        var scope = new FileScope(name, defaults?.Languages ?? [], links, faults);
        RequireFormat(yaml);
        RequireName(yaml, name);
        var form = yaml.Take("form") is not null ? WordingReader.Read(yaml, "form", scope) : null;
        var keywords = KeywordsReader.Read(yaml, scope);
        var keys = KeysReader.Read(yaml, defaults?.Keys ?? new Keys());
        var words = WordsReader.Read(yaml, scope, required: []);
        var nodes = Nodes(yaml, scope);
        yaml.RefuseOthers();
        return nodes is null ? null : new Flow(name, file.Path, nodes) { Form = form, Keywords = keywords, Keys = keys, Words = words };
    }

    public static void RequireFormat(YamlMapping yaml)
    {
        if (yaml.Text("format", required: true, $"write format: {FlowReader.Format} on the first line.") is { } text && text != FlowReader.Format.ToString())
            yaml.Refuse(yaml.Take("format")!, $"The format '{Names.Shown(text)}' is not known. Write format: {FlowReader.Format}.");
    }

    private static void RequireName(YamlMapping yaml, string folder)
    {
        if (!Names.IsName(folder)) yaml.Refuse(yaml.Node, $"The folder '{Names.Shown(folder)}' cannot be a flow. The name of a flow is {Names.Rule}, at most {Names.Longest} characters.");
        if (yaml.Text("flow", required: true) is { } text && text != folder)
            yaml.Refuse(yaml.Take("flow")!, $"The flow is called '{Names.Shown(text)}' but its folder '{folder}'. Make them the same.");
    }

    private static List<Node>? Nodes(YamlMapping yaml, FileScope scope)
    {
        if (yaml.Mapping("nodes") is not { } mapping)
        {
            if (!yaml.Has("nodes") || YamlMapping.IsNull(yaml.Take("nodes")!)) yaml.RefuseMissing("nodes", yaml.KeyNode("nodes"), "'nodes' is missing: the screens and steps of the flow, the first where it begins.");
            return null;
        }

        var nodes = new List<Node>();
        foreach (var name in mapping.Keys.ToList())
        {
            var id = NodeId.Of(scope.Flow, name);
            scope.Links.Written(id);
            RequireNodeName(mapping, name);
            if (NodeReader.Read(mapping, name, id, scope) is { } node) nodes.Add(node);
        }

        if (nodes.Count > 0) return nodes;
        if (!mapping.Keys.Any()) mapping.Refuse(mapping.Node, "'nodes' is empty: write at least one node.");
        return null;
    }

    private static void RequireNodeName(YamlMapping mapping, string name)
    {
        if (name is "home" or "back") mapping.Refuse(mapping.KeyNode(name), $"No node can be called '{name}': as a destination it means something else. Choose another name.");
        else Names.Checked(mapping, mapping.KeyNode(name), name);
    }
}
