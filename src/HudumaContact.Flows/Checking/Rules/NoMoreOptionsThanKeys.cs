using HudumaContact.Flows.Checking.Screens;
using HudumaContact.Flows.Definition;
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
            IReadOnlyList<Option> written = node switch { MenuNode menu => menu.Options, AnswerNode answer => answer.Options, _ => [] };
            var options = Enum.GetValues<LineKind>().Max(line => ShownOptions.On(line, written).Count);
            if (options > Most) check.Refuse(node, $"{options} options are more than the {Most} keys of a phone. Split the menu.");
            if (node is AnswerNode && ShownOptions.On(LineKind.Voice, written).Count is > CallKeys.OptionsOfAnswer and var below)
                check.Refuse(node, $"{below} options below an answer are more than the {CallKeys.OptionsOfAnswer} keys that a call has for them. Take some out, or keep them for other lines: when: {{ variable: line.kind, is-not: [voice] }}.");
            if (node is MenuNode { Each: { List: not null } each, Options.Count: 0 } listing && MenuScreens.MostFound(check, listing) is var found && found > each.Most)
                check.Refuse(node, $"The list can hold {found} items, but only {each.Most} are shown and no option leads to the rest. Raise most: to {found}, or add an option.");
        }
    }
}
