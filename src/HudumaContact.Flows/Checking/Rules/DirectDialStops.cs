using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>
/// A direct dial answers screens that nobody sees. It stops where a status is told, and at the screen whose answer writes to a case or
/// asks for a person: that must be seen first.
/// </summary>
internal static class DirectDialStops
{
    private const string Status = "status";

    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes.OfType<GatherNode>().Where(node => !node.StopsDirectDial))
        {
            if (node is AnswerNode answer && check.Variables.Texts(answer.Topic) is { } topics && topics.Contains(Status))
                check.Refuse(node, "It tells a status, so a direct dial must stop here: add stop-direct-dial: true.");
            if (Decided(check, node) is { } decided)
                check.Refuse(node, $"Its answer leads to {decided.Id}, {(decided is SmsNode ? "an" : "a")} {decided.Kind}, so a direct dial must stop here: add stop-direct-dial: true, or put a menu that confirms it in between.");
        }
    }

    /// <summary>What an answer brings about before the next screen. Silence is heard on calls alone, and nobody dials it.</summary>
    private static Node? Decided(Check check, GatherNode gather)
    {
        var seen = new HashSet<NodeId>();
        var todo = new Stack<Edge>(check.Paths.From(gather.Id).Where(edge => edge.Exit != Exit.Silent));
        while (todo.TryPop(out var edge))
        {
            if (edge.To is CaseNode or HandoffNode or SmsNode) return edge.To;
            if (edge.To is GatherNode or EndNode || !seen.Add(edge.To.Id)) continue;
            foreach (var next in check.Paths.From(edge.To.Id)) todo.Push(next);
        }

        return null;
    }
}
