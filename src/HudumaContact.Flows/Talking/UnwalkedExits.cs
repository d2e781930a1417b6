using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The exits that no golden conversation takes: what a flow author has not seen work.</summary>
public static class UnwalkedExits
{
    public static IReadOnlyList<(Node Node, Exit Exit)> Find(FlowBook book, IEnumerable<Step> walked)
    {
        var taken = walked.Select(step => (step.From, step.By)).ToHashSet();
        return
        [
            .. book.Nodes
                .SelectMany(node => ExitsOf(node).Select(exit => (node, exit)))
                .Where(pair => !taken.Contains((pair.node.Id, pair.exit))),
        ];
    }

    private static IEnumerable<Exit> ExitsOf(Node node) => node switch
    {
        CallNode => node.Exits.Select(exit => exit.Exit).Append(CallNode.Into),
        ReturnNode => [Exit.Return],
        _ => node.Exits.Select(exit => exit.Exit),
    };
}
