using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading;

/// <summary><c>node</c>, <c>flow/node</c>, <c>home</c>, <c>back</c> or <c>continue</c>.</summary>
internal static class DestinationReader
{
    public static readonly Destination Home = new Destination.HomeMenu();
    public static readonly Destination Back = new Destination.ScreenBefore();
    public static readonly Destination Continue = new Destination.DroppedSession();

    /// <summary>Stands where a place should be, once its fault is told.</summary>
    public static readonly NodeId Nowhere = NodeId.Of(Names.Missing, Names.Missing);

    /// <summary>Where the value of a key leads; null when the key is absent, or with a fault.</summary>
    public static Destination? Read(YamlMapping yaml, string key, FileScope scope, bool required = false) =>
        yaml.Text(key, required, $"{key}: and the node it leads to, such as {key}: menu.") is { } text ? Read(yaml, yaml.Take(key)!, text, scope) : null;

    /// <summary>A node of the release, always with its flow: <c>main/menu</c>.</summary>
    public static NodeId Node(YamlMapping yaml, string key, Links links)
    {
        if (yaml.Text(key, required: true) is not { } text) return Nowhere;
        if (text.Split('/') is not [var flow, var node] || !Names.IsName(flow) || !Names.IsName(node))
        {
            yaml.Refuse(yaml.Take(key)!, $"'{Names.Shown(text)}' is not a place. Write the flow and the node: main/menu.");
            return Nowhere;
        }

        links.Expect(NodeId.Of(flow, node), yaml, yaml.Take(key)!);
        return NodeId.Of(flow, node);
    }

    private static Destination? Read(YamlMapping yaml, YamlNode at, string text, FileScope scope)
    {
        switch (text.Split('/'))
        {
            case ["home"]: return Home;
            case ["back"]: return Back;
            case ["continue"]: return Continue;
            case [var node] when Names.IsName(node): return To(NodeId.Of(scope.Flow, node));
            case [var flow, var node] when Names.IsName(flow) && Names.IsName(node): return To(NodeId.Of(flow, node));
            default:
                yaml.Refuse(at, $"'{Names.Shown(text)}' is not a destination. Write a node of this flow, flow/node, home or back.");
                return null;
        }

        Destination To(NodeId node)
        {
            scope.Links.Expect(node, yaml, at);
            return new Destination.To(node);
        }
    }
}
