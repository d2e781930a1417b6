using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// Whichever way a citizen comes to an answer or a list, the item that it is about has been chosen before.
/// Variables are never unset, so it is enough that every way there sets them.
/// </summary>
internal static class ItemsAreThereInTime
{
    public static void Prove(Check check)
    {
        var known = new Dictionary<NodeId, HashSet<string>>();
        var todo = new Queue<Node>();
        foreach (var root in check.Paths.Roots) Reach(check.Book[root], []);
        while (todo.TryDequeue(out var node))
        {
            foreach (var edge in check.Paths.From(node.Id))
            {
                foreach (var after in After(check, edge, known)) Reach(edge.To, after);
            }
        }

        foreach (var node in check.Book.Nodes)
        {
            if (known.TryGetValue(node.Id, out var there)) Prove(check, node, there);
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

    private static IEnumerable<(string Variable, string What)> Needed(Check check, Node node) => node switch
    {
        AnswerNode answer => [(answer.Of, "the answer")],
        MenuNode { Each: { Variable: { } variable } } when check.Variables.Resolved(variable).OfType<Values.Origin.ManyItems>().Any() => [(variable, "the list")],
        LookupNode { Of: { } of } => [(of, "the look-up")],
        MenuNode { Each: { List: { } list, Of: { } of } } when check.Names.Lists.TryGetValue(list, out var known) && known.Of is not null => [(of, "the list")],
        _ => [],
    };

    private static IEnumerable<HashSet<string>> After(Check check, Edge edge, Dictionary<NodeId, HashSet<string>> known)
    {
        var here = known[edge.From.Id];
        if (edge.From is not ReturnNode back) return [[.. here, .. SetBy(edge)]];
        // What the caller knew is still known when the called flow comes back.
        return check.Paths.Calls
            .Where(call => call.Flow == back.Id.Flow && call.Leads(back.By) is Destination.To(var to) && to == edge.To.Id && known.ContainsKey(call.Id))
            .Select(call => new HashSet<string>([.. here, .. known[call.Id], .. call.With.Select(with => with.Variable)], StringComparer.Ordinal));
    }

    private static IEnumerable<string> SetBy(Edge edge) => edge switch
    {
        { From: MenuNode menu, Exit: var exit } when exit == Exit.Next && menu.Into is { } into => [into],
        { From: MenuNode menu } => OfOption(menu.Options, edge.Exit),
        { From: AnswerNode answer } => OfOption(answer.Options, edge.Exit),
        { From: AskNode ask } when edge.Exit == Exit.Next || edge.Exit == AskNode.CaseNumber => [ask.Into],
        { From: SetNode set } => set.Set.Select(assignment => assignment.Variable),
        { From: CallNode call } => call.With.Select(assignment => assignment.Variable),
        { From: SearchNode search } => edge.Exit != SearchNode.None && search.Best is { } best ? [search.Into, best] : [search.Into],
        _ => [],
    };

    private static IEnumerable<string> OfOption(IReadOnlyList<Option> options, Exit exit) =>
        options.FirstOrDefault(option => option.Exit == exit)?.Set.Select(assignment => assignment.Variable) ?? [];
}
