using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Paths;

/// <summary>A step that a session can take. <c>back</c> and <c>continue</c> lead to screens that were reached before, so they add none.</summary>
internal readonly record struct Edge(Node From, Exit Exit, Node To);

/// <summary>All steps of a book, calls and returns and the engine's own included, and what can be reached from where a session can begin.</summary>
internal sealed class FlowPaths
{
    private readonly Dictionary<NodeId, List<Edge>> _edges = [];
    private readonly HashSet<NodeId> _reached = [];

    public FlowPaths(FlowBook book)
    {
        Calls = [.. book.Nodes.OfType<CallNode>()];
        foreach (var node in book.Nodes) _edges[node.Id] = [.. Steps(book, node)];
        var defaults = book.Defaults;
        NodeId[] named = [defaults.Start, defaults.Home, defaults.Continue, defaults.Agent, defaults.Privacy, defaults.Reopen, defaults.AfterPerson ?? defaults.Home];
        Roots = [.. named.Concat(book.Flows.Where(flow => flow.Keywords.Count > 0 || flow.IsForm).Select(flow => flow.First)).Distinct()];
        var todo = new Stack<NodeId>(Roots);
        while (todo.TryPop(out var id))
        {
            if (!_reached.Add(id)) continue;
            foreach (var edge in _edges[id]) todo.Push(edge.To.Id);
        }
    }

    public IReadOnlyList<CallNode> Calls { get; }

    /// <summary>Where a session can begin: the start, the main menu (a direct dial), the menu after a drop, where control words and keywords lead, and forms.</summary>
    public IReadOnlyList<NodeId> Roots { get; }

    public IReadOnlyList<Edge> From(NodeId node) => _edges[node];

    public bool IsReached(Node node) => _reached.Contains(node.Id);

    private IEnumerable<Edge> Steps(FlowBook book, Node node)
    {
        switch (node)
        {
            case CallNode call:
                // Its exits are steps of the returns.
                yield return new Edge(node, CallNode.Into, book[call.First]);
                yield break;
            case ReturnNode back:
                foreach (var call in Calls.Where(call => call.Flow == node.Id.Flow))
                {
                    if (Target(book, call.Leads(back.By)) is { } to) yield return new Edge(node, Exit.Return, to);
                }

                yield break;
        }

        foreach (var (exit, destination) in node.Exits)
        {
            if (Target(book, destination) is { } to) yield return new Edge(node, exit, to);
        }

        if (node is not GatherNode gather) yield break;
        if (node.Leads(Exit.Lost) is null) yield return new Edge(node, Exit.Lost, book[book.Defaults.Lost]);
        if (node.Leads(Exit.Silent) is null) yield return new Edge(node, Exit.Silent, book[book.Defaults.Silent]);
        yield return new Edge(node, Exit.Agent, book[book.Defaults.Agent]);
        if (gather.SearchesLetters) yield return new Edge(node, Exit.Letters, book[book.Defaults.Letters.To]);
    }

    private static Node? Target(FlowBook book, Destination? destination) => destination switch
    {
        Destination.To(var id) => book[id],
        Destination.HomeMenu => book[book.Defaults.Home],
        _ => null,
    };
}
