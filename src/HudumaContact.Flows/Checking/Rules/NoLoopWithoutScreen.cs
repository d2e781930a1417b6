using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A ring of nodes that asks nothing would run until the step limit and end in an apology.</summary>
internal static class NoLoopWithoutScreen
{
    public static void Prove(Check check)
    {
        var done = new HashSet<NodeId>();
        foreach (var node in check.Book.Nodes) Walk(node, done, check);
    }

    /// <summary>Depth first, with a path of its own instead of the stack: a flow may be a thousand nodes long.</summary>
    private static void Walk(Node start, HashSet<NodeId> done, Check check)
    {
        var path = new List<(Node Node, IEnumerator<Edge> Steps)>();
        var places = new Dictionary<NodeId, int>();
        Enter(start);
        while (path.Count > 0)
        {
            var (node, steps) = path[^1];
            if (steps.MoveNext())
            {
                Enter(steps.Current.To);
                continue;
            }

            steps.Dispose();
            path.RemoveAt(path.Count - 1);
            places.Remove(node.Id);
            done.Add(node.Id);
        }

        void Enter(Node node)
        {
            if (node is GatherNode or EndNode || done.Contains(node.Id)) return;
            if (places.TryGetValue(node.Id, out var at))
            {
                var ring = path.Skip(at).Select(passed => passed.Node).Append(node).Select(passed => passed.Id.Flow == node.Id.Flow ? passed.Id.Node : passed.Id.Value);
                check.Refuse(node, $"A loop without a screen: {string.Join(" -> ", ring)}. Put a menu or a question in it.");
                check.HasLoopWithoutScreen = true;
                return;
            }

            places[node.Id] = path.Count;
            path.Add((node, check.Paths.From(node.Id).GetEnumerator()));
        }
    }
}
