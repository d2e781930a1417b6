using HudumaContact.Flows.Definition;

namespace HudumaContact.Desk.Drawing;

/// <summary>
/// Which column each node of a flow stands in: as many steps from where the flow begins as the shortest way takes. Nodes that only other
/// flows lead to begin a way of their own in the first column.
/// </summary>
internal sealed class Columns
{
    private readonly Dictionary<NodeId, int> _of;

    private Columns(Dictionary<NodeId, int> of, IReadOnlyList<IReadOnlyList<Node>> inOrder)
    {
        _of = of;
        InOrder = inOrder;
    }

    /// <summary>From left to right; in each, the nodes in the order of the file.</summary>
    public IReadOnlyList<IReadOnlyList<Node>> InOrder { get; }

    public static Columns Of(Flow flow)
    {
        var own = flow.Nodes.ToDictionary(node => node.Id);
        var of = new Dictionary<NodeId, int>();
        foreach (var root in Roots(flow, own))
        {
            var next = new Queue<(Node Node, int Column)>([(root, 0)]);
            while (next.TryDequeue(out var step))
            {
                if (!of.TryAdd(step.Node.Id, step.Column)) continue;
                foreach (var to in InFlow(step.Node, own)) next.Enqueue((to, step.Column + 1));
            }
        }

        return new Columns(of, [.. flow.Nodes.GroupBy(node => of[node.Id]).OrderBy(column => column.Key).Select(column => column.ToList())]);
    }

    /// <summary>The destination is a node of the next column, so that an arrow can lead there.</summary>
    public bool IsStepOn(NodeId from, Destination to) =>
        to is Destination.To { Node: var node } && _of.TryGetValue(node, out var column) && column == _of[from] + 1;

    /// <summary>Where the flow begins, then the nodes that nothing in it leads to, then (in a loop of its own) whatever is left.</summary>
    private static IEnumerable<Node> Roots(Flow flow, Dictionary<NodeId, Node> own)
    {
        var led = flow.Nodes.SelectMany(node => InFlow(node, own)).Select(node => node.Id).ToHashSet();
        return [flow.Nodes[0], .. flow.Nodes.Where(node => !led.Contains(node.Id)), .. flow.Nodes];
    }

    private static IEnumerable<Node> InFlow(Node node, Dictionary<NodeId, Node> own) =>
        node.Exits.Select(way => way.To).OfType<Destination.To>().Where(to => own.ContainsKey(to.Node)).Select(to => own[to.Node]);
}
