using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A keypad has nine keys for options, and on a call nobody remembers more. A list of the catalogue may be longer, and may hide none of its items.</summary>
internal static class NoMoreOptionsThanKeys
{
    public const int Most = 9;

    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            var options = node switch { MenuNode menu => menu.Options.Count, AnswerNode answer => answer.Options.Count, _ => 0 };
            if (options > Most) check.Refuse(node, $"{options} options are more than the {Most} keys of a phone. Split the menu.");
            if (node is MenuNode { Each: { List: not null } each, Options.Count: 0 } listing && Screens.MenuScreens.MostFound(check, listing) is var found && found > each.Most)
                check.Refuse(node, $"The list can hold {found} items, but only {each.Most} are shown and no option leads to the rest. Raise most: to {found}, or add an option.");
        }
    }
}
