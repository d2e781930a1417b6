namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A node that nothing leads to is a mistake: somebody believes that citizens see it.</summary>
internal static class EveryNodeIsReached
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes.Where(node => !check.Paths.IsReached(node)))
            check.Refuse(node, "Nothing leads to this node. Lead an exit to it, or take it out.");
    }
}
