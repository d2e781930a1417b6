using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running.Silent;

/// <summary>Looks words up in the catalogue.</summary>
internal static class Searching
{
    public static Exit Search(Hop hop, SearchNode node)
    {
        var words = hop.Text(node.Words);
        var found = hop.World.Search(node.What, words, hop.Context.LastTold);
        hop.Keep(node.Into, Value.Of(found.Items.Take(node.Most)));
        if (node.Topic is { } topic) hop.Keep(topic, found.Topic ?? "");
        if (found.Items.Count > 0 && node.Best is { } best) hop.Keep(best, Value.Of(found.Items[0]));
        // Such words are no question, so none that stays unanswered either.
        if (Beside(hop.World, node, words, found) is { } beside) return beside;
        hop.Events.Add(new Searched(node.What, words, found.Items.Count));
        if (found.Items.Count == 0) return SearchNode.None;
        return found.IsSure ? SearchNode.One : SearchNode.Many;
    }

    /// <summary>Whether the words lead on from the search otherwise than by its <c>none</c>.</summary>
    public static bool Leads(Hop hop, SearchNode node, string words)
    {
        var found = hop.World.Search(node.What, words, hop.Context.LastTold);
        return found.Items.Count > 0 || Beside(hop.World, node, words, found) is not null;
    }

    /// <summary>The way out of words that are no question, if the node has it.</summary>
    private static Exit? Beside(IWorld world, SearchNode node, string words, Findings found)
    {
        if (node.Leads(SearchNode.CaseNumber) is not null && world.IsCaseNumber(words)) return SearchNode.CaseNumber;
        Exit? wished = found.Wish switch
        {
            Wish.Person => SearchNode.Person,
            Wish.Complaint => SearchNode.Complaint,
            _ => null,
        };
        return wished is { } exit && node.Leads(exit) is not null ? exit : null;
    }
}
