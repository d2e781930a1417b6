using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Takes words and keeps them.</summary>
internal static class Asking
{
    public static Exit Take(Hop hop, AskNode node, string typed)
    {
        if (typed.Length == 0) return Exit.Wrong;
        var kept = Kept(node, typed);
        if (node.Leads(AskNode.CaseNumber) is not null && hop.World.IsCaseNumber(kept))
        {
            hop.Keep(node.Into, kept);
            return AskNode.CaseNumber;
        }

        if (node.Pattern is { } pattern && !pattern.IsMatch(kept)) return Exit.Wrong;
        hop.Keep(node.Into, kept);
        return Exit.Next;
    }

    public static string Kept(AskNode node, string typed) => typed.Length > node.Longest ? Cut(typed, node.Longest) : typed;

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
