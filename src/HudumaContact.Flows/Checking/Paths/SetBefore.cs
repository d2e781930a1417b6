using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Paths;

/// <summary>
/// The variables that are set before a node, whichever way a citizen comes to it. Variables are never unset, so it is enough that
/// every way there sets them.
/// </summary>
internal sealed class SetBefore
{
    private readonly Check _check;
    private readonly Dictionary<NodeId, HashSet<string>> _known = [];

    public SetBefore(Check check)
    {
        _check = check;
        var todo = new Queue<Node>();
        foreach (var root in check.Paths.Roots) Reach(check.Book[root], []);
        while (todo.TryDequeue(out var node))
        {
            foreach (var edge in check.Paths.From(node.Id))
            {
                foreach (var after in After(edge)) Reach(edge.To, after);
            }
        }

        void Reach(Node node, HashSet<string> here)
        {
            if (!_known.TryGetValue(node.Id, out var before)) _known[node.Id] = [.. here];
            else if (before.IsSubsetOf(here)) return;
            else before.IntersectWith(here);
            todo.Enqueue(node);
        }
    }

    /// <summary>Null for a node that nothing leads to.</summary>
    public IReadOnlySet<string>? At(Node node) => _known.GetValueOrDefault(node.Id);

    /// <summary>From where a citizen comes to the node, with what is set on that way.</summary>
    public IEnumerable<(Node From, IReadOnlySet<string> Known)> WaysTo(Node node) =>
        from before in _check.Book.Nodes
        where _known.ContainsKey(before.Id)
        from edge in _check.Paths.From(before.Id)
        where edge.To.Id == node.Id
        from after in After(edge)
        select (before, (IReadOnlySet<string>)after);

    private IEnumerable<HashSet<string>> After(Edge edge)
    {
        var here = _known[edge.From.Id];
        if (edge.From is not ReturnNode back) return [[.. here, .. SetBy(edge)]];
        // What the caller knew is still known when the called flow comes back.
        return _check.Paths.Calls
            .Where(call => call.Flow == back.Id.Flow && call.Leads(back.By) is Destination.To(var to) && to == edge.To.Id && _known.ContainsKey(call.Id))
            .Select(call => new HashSet<string>([.. here, .. _known[call.Id], .. call.With.Select(with => with.Variable)], StringComparer.Ordinal));
    }

    private IEnumerable<string> SetBy(Edge edge) => edge switch
    {
        { Exit: var exit } when exit == Exit.Letters => [_check.Book.Defaults.Letters.Into],
        { From: MenuNode menu, Exit: var exit } when exit == Exit.Next && menu.Into is { } into => [into],
        { From: MenuNode menu } => OfOption(menu.Options, edge.Exit),
        { From: AnswerNode answer } => OfOption(answer.Options, edge.Exit),
        { From: AskNode ask } when edge.Exit == Exit.Next || edge.Exit == AskNode.CaseNumber => [ask.Into],
        { From: SetNode set } => set.Set.Select(assignment => assignment.Variable),
        { From: CallNode call } => call.With.Select(assignment => assignment.Variable),
        { From: SearchNode search } => Found(search, edge.Exit),
        { From: LookupNode lookup } when edge.Exit == LookupNode.Found => _check.Names.Registers.GetValueOrDefault(lookup.Register, []).Select(field => $"{lookup.Into}.{field}"),
        { From: CaseNode { Step: CaseStep.Open, Into: { } into } } => CaseFields.OfNew.Select(field => $"{into}.{field}"),
        { From: HandoffNode handoff } => CaseFields.OfNew.Select(field => $"{handoff.Into}.{field}"),
        { From: BranchNode branch } when IsKnownAfter(branch, edge.Exit) => [branch.On],
        _ => [],
    };

    private static IEnumerable<string> Found(SearchNode search, Exit exit)
    {
        yield return search.Into;
        if (search.Topic is { } topic) yield return topic;
        if ((exit == SearchNode.One || exit == SearchNode.Many) && search.Best is { } best) yield return best;
    }

    /// <summary>Whoever leaves a branch by a value has it; and whoever leaves it otherwise does too, when not having it is a case of its own.</summary>
    private static bool IsKnownAfter(BranchNode branch, Exit exit) =>
        exit == BranchNode.Else ? branch.Cases.Contains(BranchNode.Empty) : exit.Name != BranchNode.Empty;

    private static IEnumerable<string> OfOption(IReadOnlyList<Option> options, Exit exit) =>
        options.FirstOrDefault(option => option.Exit == exit)?.Set.Select(assignment => assignment.Variable) ?? [];
}
