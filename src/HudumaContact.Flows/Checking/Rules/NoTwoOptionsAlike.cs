using HudumaContact.Flows.Checking.Screens;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>No two options that stand on one screen say the same: nobody could tell them apart, and their words typed would always choose the first.</summary>
internal static class NoTwoOptionsAlike
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            var options = node switch { MenuNode menu => menu.Options, AnswerNode answer => answer.Options, _ => [] };
            var told = new HashSet<Option>();
            foreach (var shown in ShownOptions.Combinations(options)) Prove(check, node, shown, told);
        }
    }

    private static void Prove(Check check, Node node, IReadOnlyList<Option> shown, HashSet<Option> told)
    {
        foreach (var language in check.Languages)
        {
            foreach (var alike in shown.GroupBy(option => Said(check, option, language), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
            {
                var second = alike.ElementAt(1);
                if (told.Add(second)) check.Refuse(node, $"Two options say '{alike.Key}' in '{language}'. Give each words of its own.", second.Label.Line);
            }
        }
    }

    private static string Said(Check check, Option option, string language) =>
        option.Label.In(language, LineKind.Ussd, check.Book.Defaults.Fallback).Source.Trim();
}
