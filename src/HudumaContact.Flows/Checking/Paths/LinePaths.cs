using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Paths;

/// <summary>
/// What of a book can happen on one kind of line: a branch or an option that asks for the line goes its own way on each; only a call has
/// keys for a person and hears silence; and on a call nobody types letters, so nothing that takes them.
/// </summary>
internal sealed class LinePaths
{
    /// <summary>The variable that holds the kind of line.</summary>
    public const string Kind = "line.kind";

    /// <summary>What only letters bring about.</summary>
    private static readonly IReadOnlyList<Exit> ByLetters = [Exit.Letters, AskNode.CaseNumber, SearchNode.Person, SearchNode.Complaint];

    /// <summary>What only a call brings about.</summary>
    private static readonly IReadOnlyList<Exit> ByCalling = [Exit.Silent, Exit.Agent];

    private readonly string _word;
    private readonly LineKind _line;
    private readonly HashSet<NodeId> _reached;

    public LinePaths(FlowBook book, FlowPaths paths, LineKind line)
    {
        (_line, _word) = (line, LineWords.Of(line));
        _reached = [.. line == LineKind.Voice ? RootsOfCalls(book.Defaults) : paths.Roots];
        for (var known = 0; known != _reached.Count;)
        {
            known = _reached.Count;
            foreach (var node in book.Nodes.Where(Reaches)) Follow(paths, node);
        }
    }

    public bool Reaches(Node node) => _reached.Contains(node.Id);

    /// <summary>Whether an exit of a node can be taken on this line.</summary>
    public bool CanTake(Node node, Exit exit) => !(_line == LineKind.Voice ? ByLetters : ByCalling).Contains(exit) && node switch
    {
        BranchNode { On: Kind } branch => exit.Name == _word || (exit == BranchNode.Else && !branch.Cases.Contains(_word)),
        MenuNode menu => Shows(menu.Options, exit),
        AnswerNode answer => Shows(answer.Options, exit),
        _ => true,
    };

    /// <summary>Where a call can begin: keywords, forms and the other words that steer a line are texted.</summary>
    private static IEnumerable<NodeId> RootsOfCalls(Defaults defaults) =>
        [defaults.Start, defaults.Home, defaults.Continue, defaults.Agent, .. defaults.AfterPerson is { } after ? [after] : Array.Empty<NodeId>()];

    private void Follow(FlowPaths paths, Node node)
    {
        foreach (var edge in paths.From(node.Id))
        {
            // The dialogue that an sms node begins is by text, whatever began it.
            if (!CanTake(node, edge.Exit) || (_line == LineKind.Voice && edge.Exit == SmsNode.Begins)) continue;
            if (node is ReturnNode back && !paths.Calls.Any(call => Reaches(call) && call.Flow == node.Id.Flow && call.Leads(back.By) is Destination.To(var to) && to == edge.To.Id)) continue;
            _reached.Add(edge.To.Id);
        }
    }

    private bool Shows(IReadOnlyList<Option> options, Exit exit) =>
        options.FirstOrDefault(option => option.Exit == exit)?.When is not { Variable: Kind } when || when.Values.Contains(_word) != when.Negated;
}
