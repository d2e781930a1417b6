using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading;

/// <summary>
/// What is left of flows when the nodes with faults are taken out, and with them what leads there: enough for those rules of the
/// check that more nodes cannot appease, so that one misspelt key does not hide all else that is wrong.
/// </summary>
internal static class SoundNodes
{
    public static List<Flow> Of(IReadOnlyList<Flow> flows, IReadOnlyCollection<Fault> faults)
    {
        var broken = faults.Select(fault => fault.Place).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var begins = flows.Where(flow => !broken.Contains(flow.First.Value)).Select(flow => flow.Name).ToHashSet(StringComparer.Ordinal);
        var sound = flows.SelectMany(flow => flow.Nodes)
            .Where(node => !broken.Contains(node.Id.Value) && (node is not CallNode call || begins.Contains(call.Flow)))
            .ToDictionary(node => node.Id);
        return
        [
            .. flows.Select(flow => flow with { Nodes = [.. flow.Nodes.Where(node => sound.ContainsKey(node.Id)).Select(node => WithExits(node, sound))] })
                .Where(flow => flow.Nodes.Count > 0),
        ];
    }

    /// <summary>Whether the places where sessions begin and get lost are among them.</summary>
    public static bool Hold(IReadOnlyList<Flow> flows, Defaults defaults)
    {
        var there = flows.SelectMany(flow => flow.Nodes).Select(node => node.Id).ToHashSet();
        return there.IsSupersetOf([defaults.Start, defaults.Home, defaults.Continue, defaults.Lost, defaults.Silent, defaults.Letters.To, defaults.Agent, defaults.Privacy, defaults.Reopen]);
    }

    /// <summary>Without the place that a release can do without, when its node is taken out.</summary>
    public static Defaults Of(Defaults defaults, IReadOnlyList<Flow> flows) =>
        defaults.AfterPerson is { } after && !flows.Any(flow => flow.Nodes.Any(node => node.Id == after)) ? defaults with { AfterPerson = null } : defaults;

    private static Node WithExits(Node node, Dictionary<NodeId, Node> sound) =>
        node with { Exits = [.. node.Exits.Where(exit => exit.To is not Destination.To(var to) || sound.ContainsKey(to))] };
}
