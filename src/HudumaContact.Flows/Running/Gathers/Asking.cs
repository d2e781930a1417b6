using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Rendering;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Takes words and keeps them.</summary>
internal static class Asking
{
    public static Exit Take(Hop hop, AskNode node, string typed)
    {
        if (typed.Length == 0 || (hop.IsOnCall && !AreKeys(hop, node, typed))) return Exit.Wrong;
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

    /// <summary>What was spoken is in the recording; the variable keeps that it was.</summary>
    public static Exit TakeSpoken(Hop hop, AskNode node, TimeSpan length)
    {
        var seconds = Math.Max(1, (int)Math.Ceiling(length.TotalSeconds)).ToString(System.Globalization.CultureInfo.InvariantCulture);
        hop.Keep(node.Into, hop.Word(Word.Recorded, ("seconds", seconds)));
        return Exit.Next;
    }

    /// <summary>What is keyed is digits, as many as are kept: the tones A to D, and digits beyond what was asked, are no answer, nor is any key where words are to be spoken.</summary>
    private static bool AreKeys(Hop hop, AskNode node, string typed) =>
        hop.Book.EntryAt(node.Id) == KeyEntry.Many && typed.Length <= node.Longest && typed.All(char.IsAsciiDigit);

    public static string Kept(AskNode node, string typed) => typed.Length > node.Longest ? Cut(typed, node.Longest) : typed;

    // Never between the halves of a surrogate pair.
    private static string Cut(string text, int length) => text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
