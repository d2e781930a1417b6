using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Puts an answer to a form beside its question.</summary>
internal static class Filling
{
    /// <summary>What the answer says, before anything comes of it; null when it is none.</summary>
    public static FormAnswer? Answered(Hop hop, GatherNode node, string typed)
    {
        if (!hop.Book.IsForm(node.Id)) return null;
        return node switch
        {
            AskNode ask => new FormAnswer(node.Id, hop.Text(ask.Prompt), Asking.Kept(ask, typed)),
            MenuNode menu when Chosen(hop, menu, typed) is { } label => new FormAnswer(node.Id, hop.Text(menu.Prompt), label),
            _ => null,
        };
    }

    private static string? Chosen(Hop hop, MenuNode menu, string typed) => Choices.Find(hop, menu, typed) switch
    {
        ({ } item, _) => hop.Texts(menu.Each!.Label, [item])[0],
        (_, { } option) => hop.Text(option.Label),
        _ => null,
    };
}
