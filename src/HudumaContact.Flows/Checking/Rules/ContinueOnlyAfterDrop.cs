using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>Only the menu that the engine shows after a drop has a session to continue.</summary>
internal static class ContinueOnlyAfterDrop
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            foreach (var (exit, to) in node.Exits)
            {
                if (to is Destination.DroppedSession && node.Id != check.Book.Defaults.Continue)
                    check.Refuse(node, $"Exit '{exit}' leads to continue, which only {check.Book.Defaults.Continue} may: elsewhere there is no dropped session to go on with.");
                if (to is Destination.To(var target) && target == check.Book.Defaults.Continue)
                    check.Refuse(node, $"Exit '{exit}' leads to {target}, which is shown only after a drop. Lead it to home.");
            }
        }
    }
}
