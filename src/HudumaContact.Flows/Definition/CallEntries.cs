using System.Collections.Frozen;
using System.Text.RegularExpressions;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Definition;

/// <summary>
/// How each node is answered on a call, found once for a book: a choice takes one key; a question several where its pattern takes digits, or
/// where its answer is searched for or looked up,
/// since words can be spelled on the keys; any other question is answered by speaking.
/// </summary>
internal static class CallEntries
{
    /// <summary>Digits in a row that are tried: no number that people carry in their heads is longer.</summary>
    private const int MostTried = 20;

    // A pattern that wants more than a count of digits wants a number of Kenya, or a date.
    private static readonly IReadOnlyList<string> Samples = ["0712345678", "0112345678", "254712345678", "15061998", "01012000"];

    public static FrozenDictionary<NodeId, KeyEntry> Of(IReadOnlyDictionary<NodeId, Node> nodes) =>
        Of(nodes, nodes.Values.OfType<LookupNode>().SelectMany(lookup => lookup.Needs).ToHashSet(StringComparer.Ordinal));

    /// <summary>The search that gets an answer, at once or after steps that show nothing.</summary>
    public static bool LeadsToSearch(AskNode ask, IReadOnlyDictionary<NodeId, Node> nodes)
    {
        var passed = new HashSet<NodeId>();
        Node? at = ask;
        do at = at.Leads(at is BranchNode ? BranchNode.Else : Exit.Next) is Destination.To(var next) && passed.Add(next) ? nodes.GetValueOrDefault(next) : null;
        while (at is SayNode or SetNode or BranchNode);
        return at is SearchNode;
    }

    private static FrozenDictionary<NodeId, KeyEntry> Of(IReadOnlyDictionary<NodeId, Node> nodes, HashSet<string> lookedUp) =>
        nodes.Values.OfType<GatherNode>().ToFrozenDictionary(node => node.Id, node => node switch
        {
            AskNode { Pattern: { } pattern } ask => TakesDigits(pattern, ask.Longest) ? KeyEntry.Many : KeyEntry.Spoken,
            AskNode ask => lookedUp.Contains(ask.Into) || LeadsToSearch(ask, nodes) ? KeyEntry.Many : KeyEntry.Spoken,
            _ => KeyEntry.One,
        });

    private static bool TakesDigits(Regex pattern, int longest) =>
        Samples.Concat(Rows(Math.Min(longest, MostTried))).Any(pattern.IsMatch);

    private static IEnumerable<string> Rows(int longest) =>
        from length in Enumerable.Range(1, longest)
        from digit in "0123456789"
        select new string(digit, length);
}
