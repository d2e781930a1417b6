using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// A promised answer is told when the session is long over: what its look-up leads to says something by itself, records nothing, and
/// needs no more than the look-up does.
/// </summary>
internal static class PromisesCanBeKept
{
    private static readonly IReadOnlyList<Exit> Outcomes = [LookupNode.Found, LookupNode.NotFound, LookupNode.Failed];

    public static void Prove(Check check)
    {
        foreach (var promise in check.Book.Nodes.OfType<PromiseNode>())
        {
            if (check.Book.Find(promise.Lookup) is not LookupNode lookup)
                check.Refuse(promise, $"'{promise.Lookup.Node}' is no look-up of this flow. Name the look-up whose answer is promised.");
            else if (!check.Names.ProvenRegisters.ContainsKey(lookup.Register))
                check.Refuse(promise, $"The answer of the register '{lookup.Register}' is not sent by SMS. Only that of a register that asks for a second fact is: {string.Join(", ", check.Names.ProvenRegisters.Keys)}.");
            else
                ProveOutcomes(check, lookup);
        }
    }

    private static void ProveOutcomes(Check check, LookupNode lookup)
    {
        var known = lookup.Needs.ToHashSet(StringComparer.Ordinal);
        var seen = new HashSet<NodeId>();
        var todo = new Stack<Node>(check.Paths.From(lookup.Id).Where(edge => Outcomes.Contains(edge.Exit)).Select(edge => edge.To));
        while (todo.TryPop(out var at))
        {
            if (!seen.Add(at.Id)) continue;
            if (at is LookupNode or CaseNode or HandoffNode or PromiseNode or AskNode or RateNode)
                check.Refuse(at, $"A promised answer of {lookup.Id} leads here, and a node of kind {at.Kind} cannot be told in an SMS. Lead there from a screen of its own.");
            foreach (var path in check.Variables.Reads.Where(read => read.Node.Id == at.Id).Select(read => read.Path).Where(path => !IsKnown(path)).Distinct(StringComparer.Ordinal))
                check.Refuse(at, $"A promised answer of {lookup.Id} is told here when '{path}' is no longer known. Say it without, or let the look-up ask with it.");
            if (at is GatherNode or EndNode) continue;
            foreach (var edge in check.Paths.From(at.Id)) todo.Push(edge.To);
        }

        bool IsKnown(string path) =>
            known.Contains(path) || known.Contains(path.Split('.')[0]) || path.StartsWith(lookup.Into + ".", StringComparison.Ordinal) || Values.Variables.BuiltIn.Contains(path, StringComparer.Ordinal);
    }
}
