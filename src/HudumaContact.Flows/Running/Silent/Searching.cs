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
        var found = hop.World.Search(node.What, words);
        hop.Events.Add(new Searched(node.What, words, found.Items.Count));
        hop.Keep(node.Into, Value.Of(found.Items.Take(node.Most)));
        if (node.Topic is { } topic) hop.Keep(topic, found.Topic ?? "");
        if (found.Items.Count == 0) return SearchNode.None;
        if (node.Best is { } best) hop.Keep(best, Value.Of(found.Items[0]));
        return found.IsSure || found.Items.Count == 1 ? SearchNode.One : SearchNode.Many;
    }
}
