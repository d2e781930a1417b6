using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// Whichever way a citizen comes to an answer or a list, the item that it is about has been chosen before; and what a text prints
/// has been set, or the text says what to print instead. Variables are never unset, so it is enough that every way there sets them.
/// </summary>
internal static class ItemsAreThereInTime
{
    public static void Prove(Check check)
    {
        var known = new Dictionary<NodeId, HashSet<string>>();
        var todo = new Queue<Node>();
        foreach (var root in check.Graph.Roots) Reach(check.Book[root], []);
        while (todo.TryDequeue(out var node))
        {
            foreach (var edge in check.Graph.From(node.Id))
            {
                foreach (var after in After(check, edge, known)) Reach(edge.To, after);
            }
        }

        foreach (var node in check.Book.Nodes)
        {
            if (known.TryGetValue(node.Id, out var there)) Prove(check, node, there);
        }

        foreach (var read in check.Variables.Reads.Where(read => read.IsNeeded && known.ContainsKey(read.Node.Id)))
        {
            if (Lacks(check, read.Path, known[read.Node.Id]) && !IsSetJustBefore(read)) Refuse(check, read, known);
        }

        void Reach(Node node, HashSet<string> here)
        {
            if (!known.TryGetValue(node.Id, out var before)) known[node.Id] = [.. here];
            else if (before.IsSubsetOf(here)) return;
            else before.IntersectWith(here);
            todo.Enqueue(node);
        }
    }

    private static void Prove(Check check, Node node, HashSet<string> there)
    {
        foreach (var (variable, what) in Needed(check, node))
        {
            if (!there.Contains(variable) && check.Variables.Resolved(variable).Count > 0)
                check.Refuse(node, $"'{variable}' is not set on every way here, and {what} needs it. Choose it first, by a menu, a search or a set, on all of them.");
        }
    }

    /// <summary>Neither the path is set nor, for a field of an item, the item. What nothing sets at all, and what an item does not have, has its own fault.</summary>
    private static bool Lacks(Check check, string path, HashSet<string> there)
    {
        var root = path.Split('.')[0];
        if (root == Values.Variables.It || Values.Variables.BuiltIn.Contains(path, StringComparer.Ordinal) || there.Contains(path)) return false;
        return check.Variables.Resolved(path).Any(source => source is not Values.Source.ManyItems)
            || (root != path && !there.Contains(root) && check.Variables.Kinds(root).Any(kind => check.Names.Fields.GetValueOrDefault(kind, []).Contains(path[(root.Length + 1)..])));
    }

    /// <summary>By the same node, which sets one variable after the other.</summary>
    private static bool IsSetJustBefore(Values.VariableRead read)
    {
        var assignments = read.Node switch { SetNode set => set.Set, CallNode call => call.With, _ => [] };
        return assignments.TakeWhile(assignment => !assignment.Value.Paths.Contains(read.Path)).Any(assignment => assignment.Variable == read.Path);
    }

    private static void Refuse(Check check, Values.VariableRead read, Dictionary<NodeId, HashSet<string>> known)
    {
        var without = check.Book.Nodes.Where(node => known.ContainsKey(node.Id)).SelectMany(node => check.Graph.From(node.Id))
            .FirstOrDefault(edge => edge.To.Id == read.Node.Id && After(check, edge, known).Any(after => Lacks(check, read.Path, after)));
        var way = without.From is null ? "" : $" by {without.From.Id}";
        check.Refuse(read.Node, $"'{read.Path}' is printed here, but is not set when a citizen comes{way}. Set it on every way here, or write what to print instead: {{{{ {read.Path} | default: '-' }}}}.", read.Line);
    }

    private static IEnumerable<(string Variable, string What)> Needed(Check check, Node node) => node switch
    {
        AnswerNode answer => [(answer.Of, "the answer")],
        MenuNode { Each: { Variable: { } variable } } when check.Variables.Resolved(variable).OfType<Values.Source.ManyItems>().Any() => [(variable, "the list")],
        MenuNode { Each: { List: { } list, Of: { } of } } when check.Names.Lists.TryGetValue(list, out var known) && known.Of is not null => [(of, "the list")],
        _ => [],
    };

    private static IEnumerable<HashSet<string>> After(Check check, Edge edge, Dictionary<NodeId, HashSet<string>> known)
    {
        var here = known[edge.From.Id];
        if (edge.From is not ReturnNode back) return [[.. here, .. SetBy(check, edge)]];
        // What the caller knew is still known when the called flow comes back.
        return check.Graph.Calls
            .Where(call => call.Flow == back.Id.Flow && call.Leads(back.By) is Destination.To(var to) && to == edge.To.Id && known.ContainsKey(call.Id))
            .Select(call => new HashSet<string>([.. here, .. known[call.Id], .. call.With.Select(with => with.Variable)], StringComparer.Ordinal));
    }

    private static IEnumerable<string> SetBy(Check check, Edge edge) => edge switch
    {
        { Exit: var exit } when exit == Exit.Letters => [check.Book.Defaults.Letters.Into],
        { From: MenuNode menu, Exit: var exit } when exit == Exit.Next && menu.Into is { } into => [into],
        { From: MenuNode menu } => OfOption(menu.Options, edge.Exit),
        { From: AnswerNode answer } => OfOption(answer.Options, edge.Exit),
        { From: AskNode ask } when edge.Exit == Exit.Next => [ask.Into],
        { From: SetNode set } => set.Set.Select(assignment => assignment.Variable),
        { From: CallNode call } => call.With.Select(assignment => assignment.Variable),
        { From: SearchNode search } => Found(search, edge.Exit),
        { From: LookupNode lookup } when edge.Exit == LookupNode.Found => check.Names.Registers.GetValueOrDefault(lookup.Register, []).Select(field => $"{lookup.Into}.{field}"),
        { From: CaseNode { Step: CaseStep.Open, Into: { } into } } => CaseFields.OfNew.Select(field => $"{into}.{field}"),
        { From: HandoffNode handoff } => CaseFields.OfNew.Select(field => $"{handoff.Into}.{field}"),
        { From: BranchNode branch } when IsKnownAfter(branch, edge.Exit) => [branch.On],
        _ => [],
    };

    private static IEnumerable<string> Found(SearchNode search, Exit exit)
    {
        yield return search.Into;
        if (search.Topic is { } topic) yield return topic;
        if (exit != SearchNode.None && search.Best is { } best) yield return best;
    }

    /// <summary>Whoever leaves a branch by a value has it; and whoever leaves it otherwise does too, when not having it is a case of its own.</summary>
    private static bool IsKnownAfter(BranchNode branch, Exit exit) =>
        exit == BranchNode.Else ? branch.Cases.Contains(BranchNode.Empty) : exit.Name != BranchNode.Empty;

    private static IEnumerable<string> OfOption(IReadOnlyList<Option> options, Exit exit) =>
        options.FirstOrDefault(option => option.Exit == exit)?.Set.Select(assignment => assignment.Variable) ?? [];
}
