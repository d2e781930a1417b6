using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>Each key means one thing: no two moves have the same, and none is the number of an option.</summary>
internal static class KeysDoNotCollide
{
    public static void Prove(Check check)
    {
        foreach (var doubled in Doubled(check.Book.Defaults.Keys)) check.RefuseDefaults(doubled);
        foreach (var flow in check.Book.Flows)
        {
            if (flow.Keys is { } keys)
            {
                foreach (var doubled in Doubled(keys)) check.Refuse(flow.File, 1, doubled, flow.Name);
            }

            foreach (var node in flow.Nodes) ProveNumbers(check, node, check.Book.KeysAt(node.Id));
        }
    }

    private static void ProveNumbers(Check check, Node node, Keys keys)
    {
        var choices = node switch
        {
            MenuNode menu => menu.Options.Count + Screens.MenuScreens.MostItems(check, menu),
            AnswerNode answer => answer.Options.Count,
            RateNode => RateNode.Highest,
            _ => 0,
        };
        foreach (var (name, key) in Named(keys))
        {
            if (!key.StartsWith('0') && int.Parse(key) <= choices)
                check.Refuse(node, $"The key {key} ({name}) is also the number of a choice here. Give {name} another key, such as \"98\".");
        }
    }

    private static IEnumerable<string> Doubled(Keys keys) => Named(keys).GroupBy(key => key.Key, StringComparer.Ordinal)
        .Where(group => group.Count() > 1)
        .Select(group => $"The key {group.Key} means {string.Join(" and ", group.Select(key => key.Name))}. Give each its own.");

    private static (string Name, string Key)[] Named(Keys keys) => [("back", keys.Back), ("home", keys.Home), ("more", keys.More), ("by-sms", keys.BySms)];
}
