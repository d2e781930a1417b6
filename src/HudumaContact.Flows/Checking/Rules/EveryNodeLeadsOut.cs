using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// No dead end: from every node a citizen can come to an end, to the main menu or to a screen with the keys back or home, without
/// having to answer wrongly.
/// </summary>
internal static class EveryNodeLeadsOut
{
    public static void Prove(Check check)
    {
        var moves = new ScreenMoves(check.Book, check.Paths);
        var safe = check.Book.Nodes.Where(node => IsWayOut(check, node, moves)).Select(node => node.Id).ToHashSet();
        var grew = true;
        while (grew)
        {
            grew = false;
            foreach (var node in check.Book.Nodes)
            {
                if (safe.Contains(node.Id) || !check.Paths.From(node.Id).Any(edge => !IsByDefault(edge.Exit) && safe.Contains(edge.To.Id))) continue;
                safe.Add(node.Id);
                grew = true;
            }
        }

        // A silent node that leads nowhere out comes to such a screen, or runs in a ring that has its own fault.
        foreach (var node in check.Book.Nodes.OfType<GatherNode>().Where(node => check.Paths.IsReached(node) && !safe.Contains(node.Id)))
            check.Refuse(node, "Dead end: from here a citizen never comes to an end or to the main menu. Lead an exit to an end node, home or back.");
    }

    private static bool IsWayOut(Check check, Node node, ScreenMoves moves) =>
        node is EndNode
        || node.Id == check.Book.Defaults.Home
        || (node is GatherNode && moves.CanAlwaysMove(node))
        || node.Exits.Any(exit => exit.To is not Destination.To && !IsByDefault(exit.Exit));

    /// <summary>Ways that nobody means to go: too many wrong answers, and silence; and a person, whom only a call has a key for.</summary>
    private static bool IsByDefault(Exit exit) => exit == Exit.Lost || exit == Exit.Silent || exit == Exit.Agent;
}
