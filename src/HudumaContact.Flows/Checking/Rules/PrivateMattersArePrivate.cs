using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// Phones are shared: a question for a reference or for the words of a case, and every screen that shows what a register told
/// or what is written into a case, or the number that leads to one, is private.
/// </summary>
internal static class PrivateMattersArePrivate
{
    public static void Prove(Check check)
    {
        var personal = Personal(check);
        foreach (var ask in check.Book.Nodes.OfType<AskNode>().Where(ask => !ask.IsPrivate && personal.ContainsKey(ask.Into)))
            check.Refuse(ask, Told(ask.Into, personal[ask.Into]));
        foreach (var (node, path) in check.Variables.Reads.Where(read => read is { Shows: true, Node.IsPrivate: false } && personal.ContainsKey(read.Path)).Select(read => (read.Node, read.Path)).Distinct())
            check.Refuse(node, Told(path, personal[path]));
        var found = new HashSet<NodeId>();
        foreach (var lookup in check.Book.Nodes.OfType<LookupNode>()) ProveAfter(check, lookup, found);
        foreach (var (node, path) in check.Variables.Reads.Where(read => read is { Shows: true, Node.IsPrivate: false } && !found.Contains(read.Node.Id) && IsNumber(check, read.Path)).Select(read => (read.Node, read.Path)).Distinct())
            check.Refuse(node, $"'{path}' is the number of a case, so this node must be private: add private: true.");
    }

    /// <summary>The cause is named: it often lies in a flow that somebody else has just written, and not in the one with the fault.</summary>
    private static string Told(string path, Node cause) =>
        $"'{path}' goes into a {(cause is LookupNode ? "look-up" : "case")} at {cause.Id} (line {cause.Line}). Use another name there, or make this private: private: true.";

    private static bool IsNumber(Check check, string path) =>
        check.Variables.Resolved(path).Any(origin => origin is Values.Origin.Field(Values.Variables.Case, CaseFields.Number));

    /// <summary>Variables that go into a register or a case as they were typed, each with the first node where it does.</summary>
    private static Dictionary<string, Node> Personal(Check check)
    {
        var personal = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var node in check.Book.Nodes)
        {
            var paths = node switch
            {
                LookupNode lookup => [.. lookup.Reference.Paths, .. lookup.Proof.Paths],
                CaseNode keep => keep.Words.Paths,
                _ => [],
            };
            foreach (var path in paths.Where(path => check.Variables.Resolved(path).Any(origin => origin is Values.Origin.Typed))) personal.TryAdd(path, node);
        }

        return personal;
    }

    /// <summary>From the look-up on, until a new case takes the name over.</summary>
    private static void ProveAfter(Check check, LookupNode lookup, HashSet<NodeId> found)
    {
        var seen = new HashSet<NodeId> { lookup.Id };
        var todo = new Stack<Node>([lookup]);
        while (todo.TryPop(out var at))
        {
            if (!at.IsPrivate && check.Variables.Reads.Any(read => read.Shows && read.Node.Id == at.Id && read.Path.StartsWith(lookup.Into + ".", StringComparison.Ordinal)) && found.Add(at.Id))
                check.Refuse(at, $"It shows what the look-up {lookup.Id} found, so it must be private: add private: true.");
            foreach (var edge in check.Paths.From(at.Id))
            {
                if (!TakesOver(edge.To, lookup.Into) && seen.Add(edge.To.Id)) todo.Push(edge.To);
            }
        }
    }

    private static bool TakesOver(Node node, string name) => node switch
    {
        CaseNode { Step: CaseStep.Open } opened => opened.Into == name,
        HandoffNode handoff => handoff.Into == name,
        _ => false,
    };
}
