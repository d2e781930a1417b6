namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A node that nothing leads to is a mistake: somebody believes that citizens see it.</summary>
internal static class EveryNodeIsReached
{
    public static void Prove(Check check)
    {
        foreach (var flow in check.Book.Flows)
        {
            // A new flow that nothing leads to yet is one omission, however many nodes it has.
            if (flow.Nodes.All(node => !check.Paths.IsReached(node))) check.Refuse(check.Book[flow.First], $"Nothing leads to this flow. Lead an exit to {flow.First}, or take it out.");
            else foreach (var node in flow.Nodes.Where(node => !check.Paths.IsReached(node))) check.Refuse(node, "Nothing leads to this node. Lead an exit to it, or take it out.");
        }
    }
}
