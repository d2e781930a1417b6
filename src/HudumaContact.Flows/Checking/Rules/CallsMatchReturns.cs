using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>The exits of a call are the returns of the flow it calls; and a flow that returns is entered by calls alone, at its first node.</summary>
internal static class CallsMatchReturns
{
    public static void Prove(Check check)
    {
        var returns = check.Book.Nodes.OfType<ReturnNode>().ToLookup(node => node.Id.Flow, StringComparer.Ordinal);
        foreach (var call in check.Paths.Calls) ProveExits(check, call, [.. returns[call.Flow].Select(node => node.By).Distinct()]);
        foreach (var node in check.Book.Nodes)
        {
            foreach (var (exit, to) in node.Exits)
            {
                if (to is Destination.To(var target) && target.Flow != node.Id.Flow && returns.Contains(target.Flow))
                    check.Refuse(node, $"Exit '{exit}' jumps to {target}, but flow '{target.Flow}' ends in a return and would not know where to. Call it: call: {{ flow: {target.Flow} }}.");
            }
        }

        foreach (var flow in check.Book.Flows.Where(flow => flow.Keywords.Count > 0 && returns.Contains(flow.Name)))
            check.Refuse(flow.File, flow.Keywords[0].Line, $"'{flow.Keywords[0].Text}' starts flow '{flow.Name}', which ends in a return: it can only be called. Take the keywords out.", place: null);

        var defaults = check.Book.Defaults;
        foreach (var (key, place) in new[] { ("start", defaults.Start), ("home", defaults.Home), ("continue", defaults.Continue), ("lost", defaults.Lost), ("silent", defaults.Silent), ("letters", defaults.Letters.To) })
        {
            if (returns.Contains(place.Flow)) check.RefuseDefaults($"'{key}' leads to {place}, but flow '{place.Flow}' ends in a return: it can only be called.");
        }
    }

    private static void ProveExits(Check check, CallNode call, IReadOnlyList<Exit> returns)
    {
        if (returns.Count == 0)
        {
            check.Refuse(call, $"Flow '{call.Flow}' has no return node, so this call never comes back. Lead there instead: next: {call.First}.");
            return;
        }

        var exits = call.Exits.Select(exit => exit.Exit).ToList();
        foreach (var missing in returns.Except(exits)) check.Refuse(call, $"Flow '{call.Flow}' returns '{missing}', but this call has no such exit. Add {missing}: to exits.");
        foreach (var extra in exits.Except(returns)) check.Refuse(call, $"Exit '{extra}' is never taken: flow '{call.Flow}' returns {string.Join(", ", returns)}.");
    }
}
