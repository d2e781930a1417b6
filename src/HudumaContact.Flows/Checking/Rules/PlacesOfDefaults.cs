using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>The places that defaults.yaml names can do what the engine needs of them.</summary>
internal static class PlacesOfDefaults
{
    public static void Prove(Check check)
    {
        var defaults = check.Book.Defaults;
        if (check.Book[defaults.Home] is not MenuNode) check.RefuseDefaults($"'home' must be a menu, and {defaults.Home} is {A(check.Book[defaults.Home])}.");
        if (check.Book[defaults.Continue] is not MenuNode menu || !menu.Exits.Any(exit => exit.To is Destination.DroppedSession))
            check.RefuseDefaults($"'continue' must be a menu with an option that leads to continue, and {defaults.Continue} is not.");
        if (check.Book[defaults.Letters.To] is not SearchNode search)
            check.RefuseDefaults($"'letters' must lead to a search node, and {defaults.Letters.To} is {A(check.Book[defaults.Letters.To])}.");
        else if (!search.Words.Paths.Contains(defaults.Letters.Into, StringComparer.Ordinal))
            check.RefuseDefaults($"'letters' keeps what was typed in '{defaults.Letters.Into}', but {defaults.Letters.To} searches for '{search.Words}'. Make them the same.");
        if (check.Book[defaults.Silent] is GatherNode silent && silent.Leads(Exit.Silent) is null)
            check.RefuseDefaults($"'silent' leads to {defaults.Silent}, which asks too: who stays silent there would never get out. Give it an exit of its own: exits: {{ silent: .. }}.");
        if (defaults.AfterPerson is { } after && check.Book[after] is var rating and not RateNode)
            check.RefuseDefaults($"'after-person' must be a rate node, and {after} is {A(rating)}.");
    }

    private static string A(Node node) => node.Kind[0] is 'a' or 'e' ? $"an {node.Kind}" : $"a {node.Kind}";
}
