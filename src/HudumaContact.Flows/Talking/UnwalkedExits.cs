using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The exits that no golden conversation takes: what a flow author has not seen work.</summary>
public static class UnwalkedExits
{
    public static IReadOnlyList<(Node Node, Exit Exit)> Find(FlowBook book, IEnumerable<Step> walked) => Left(ExitsOf(book), walked);

    /// <summary>Those of them that a call can take, and no call does.</summary>
    /// <param name="walked">On calls.</param>
    public static IReadOnlyList<(Node Node, Exit Exit)> FindOnCalls(FlowBook book, IEnumerable<Step> walked)
    {
        var calls = new LinePaths(book, new FlowPaths(book), LineKind.Voice);
        return Left(ExitsOf(book).Where(pair => calls.Reaches(pair.Node) && calls.CanTake(pair.Node, pair.Exit)), walked);
    }

    private static IReadOnlyList<(Node Node, Exit Exit)> Left(IEnumerable<(Node Node, Exit Exit)> exits, IEnumerable<Step> walked)
    {
        var taken = walked.Select(step => (step.From, step.By)).ToHashSet();
        return [.. exits.Where(pair => !taken.Contains((pair.Node.Id, pair.Exit)))];
    }

    private static IEnumerable<(Node Node, Exit Exit)> ExitsOf(FlowBook book) => book.Nodes.SelectMany(node => ExitsOf(node).Select(exit => (node, exit)));

    private static IEnumerable<Exit> ExitsOf(Node node) => node switch
    {
        CallNode => node.Exits.Select(exit => exit.Exit).Append(CallNode.Into),
        ReturnNode => [Exit.Return],
        _ => node.Exits.Select(exit => exit.Exit),
    };
}
