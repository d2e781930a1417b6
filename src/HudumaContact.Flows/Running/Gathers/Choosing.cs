using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running.Silent;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Takes what was typed at a menu or below an answer: a number, the name of an option, or words to search for.</summary>
internal static class Choosing
{
    public static Exit Take(Hop hop, MenuNode menu, string typed)
    {
        var (item, option) = Choices.Find(hop, menu, typed);
        if (item is { } chosen)
        {
            if (menu.Into is { } into) hop.Keep(into, Value.Of(chosen));
            return Exit.Next;
        }

        return option is null ? Otherwise(hop, menu, typed) : Choose(hop, option);
    }

    public static Exit Take(Hop hop, AnswerNode answer, string typed) =>
        Choices.Find(hop, answer, typed) is { } option ? Choose(hop, option) : Otherwise(hop, answer, typed);

    private static Exit Choose(Hop hop, Option option)
    {
        hop.Assign(option.Set);
        return option.Exit;
    }

    /// <summary>Letters are a search; only when nothing matches are they a wrong choice. Words of distress are no question to a catalogue.</summary>
    private static Exit Otherwise(Hop hop, GatherNode node, string typed)
    {
        if (!node.SearchesLetters || hop.IsOnCall || hop.HeardDistress || !typed.Any(char.IsLetter)) return Exit.Wrong;
        var (to, into) = hop.Book.Defaults.Letters;
        if (!Finds(hop, (SearchNode)hop.Book[to], typed))
        {
            hop.Events.Add(new Searched(((SearchNode)hop.Book[to]).What, typed, Found: 0));
            return Exit.Wrong;
        }

        hop.Keep(into, typed);
        return Exit.Letters;
    }

    /// <summary>Whether the search, or one that it falls back to when it finds nothing, knows where the words lead.</summary>
    private static bool Finds(Hop hop, SearchNode search, string typed)
    {
        var tried = new HashSet<NodeId>();
        for (var next = search; next is not null && tried.Add(next.Id);)
        {
            if (Searching.Leads(hop, next, typed)) return true;
            next = next.Leads(SearchNode.None) is Destination.To(var other) ? hop.Book[other] as SearchNode : null;
        }

        return false;
    }
}
