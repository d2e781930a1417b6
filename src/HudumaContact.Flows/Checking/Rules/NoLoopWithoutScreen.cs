using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A ring of nodes that asks nothing would run until the step limit and end in an apology.</summary>
internal static class NoLoopWithoutScreen
{
    public static void Prove(Check check)
    {
        var done = new HashSet<NodeId>();
        var path = new List<Node>();
        foreach (var node in check.Book.Nodes) Visit(node);

        void Visit(Node node)
        {
            if (node is GatherNode or EndNode || done.Contains(node.Id)) return;
            var at = path.FindIndex(passed => passed.Id == node.Id);
            if (at >= 0)
            {
                var ring = path.Skip(at).Append(node).Select(passed => passed.Id.Flow == node.Id.Flow ? passed.Id.Node : passed.Id.Value);
                check.Refuse(node, $"A loop without a screen: {string.Join(" -> ", ring)}. Put a menu or a question in it.");
                return;
            }

            path.Add(node);
            foreach (var edge in check.Paths.From(node.Id)) Visit(edge.To);
            path.RemoveAt(path.Count - 1);
            done.Add(node.Id);
        }
    }
}
