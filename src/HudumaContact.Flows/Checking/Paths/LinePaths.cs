using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Paths;

/// <summary>
/// What of a book can happen on one kind of line: a branch or an option that asks for the line goes its own way on each; only a call has
/// keys for a person and hears silence; and on a call nobody types letters, so nothing that takes them.
/// </summary>
internal sealed class LinePaths
{
    /// <summary>What only letters bring about.</summary>
    private static readonly IReadOnlyList<Exit> ByLetters = [Exit.Letters, AskNode.CaseNumber, SearchNode.Person, SearchNode.Complaint];

    /// <summary>What only a call brings about.</summary>
    private static readonly IReadOnlyList<Exit> ByCalling = [Exit.Silent, Exit.Agent];

    private readonly string _word;
    private readonly NodeId _home;
    private readonly LineKind _line;
    private readonly HashSet<NodeId> _reached;

    public LinePaths(FlowBook book, FlowPaths paths, LineKind line)
    {
        (_line, _word, _home) = (line, LineWords.Of(line), book.Defaults.Home);
        _reached = [.. line == LineKind.Voice ? RootsOfCalls(book.Defaults) : paths.Roots];
        var todo = new Stack<Node>(_reached.Select(root => book[root]));
        while (todo.TryPop(out var node))
        {
            foreach (var next in Next(paths, node).Where(next => _reached.Add(next.Id))) todo.Push(next);
            // The returns of what it calls may have been met before it.
            if (node is not CallNode call) continue;
            foreach (var back in book.Nodes.OfType<ReturnNode>().Where(back => back.Id.Flow == call.Flow && Reaches(back))) todo.Push(back);
        }
    }

    public bool Reaches(Node node) => _reached.Contains(node.Id);

    /// <summary>Whether an exit of a node can be taken on this line.</summary>
    public bool CanTake(Node node, Exit exit) => !(_line == LineKind.Voice ? ByLetters : ByCalling).Contains(exit) && node switch
    {
        BranchNode { On: Option.LineVariable } branch => exit.Name == _word || (exit == BranchNode.Else && !branch.Cases.Contains(_word)),
        MenuNode menu => Shows(menu.Options, exit),
        AnswerNode answer => Shows(answer.Options, exit),
        _ => true,
    };

    /// <summary>Where a call can begin: keywords, forms and the other words that steer a line are texted.</summary>
    private static IEnumerable<NodeId> RootsOfCalls(Defaults defaults) =>
        [defaults.Start, defaults.Home, defaults.Continue, defaults.Agent, .. defaults.AfterPerson is { } after ? [after] : Array.Empty<NodeId>()];

    private IEnumerable<Node> Next(FlowPaths paths, Node node) =>
        from edge in paths.From(node.Id)
        // The dialogue that an sms node begins is by text, whatever began it.
        where CanTake(node, edge.Exit) && !(_line == LineKind.Voice && edge.Exit == SmsNode.Begins)
        where node is not ReturnNode back || paths.Calls.Any(call => Reaches(call) && call.Flow == node.Id.Flow && call.Leads(back.By) is { } to && LeadsTo(to, edge.To.Id))
        select edge.To;

    private bool LeadsTo(Destination destination, NodeId node) => destination is Destination.To(var to) ? to == node : destination is Destination.HomeMenu && node == _home;

    private bool Shows(IReadOnlyList<Option> options, Exit exit) =>
        options.FirstOrDefault(option => option.Exit == exit)?.IsOn(_line) ?? true;
}
