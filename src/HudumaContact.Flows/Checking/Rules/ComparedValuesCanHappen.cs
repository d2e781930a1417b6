using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>Where all values of a variable are known, a case or condition on any other is a misspelling; and the language can only be one of the release.</summary>
internal static class ComparedValuesCanHappen
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            switch (node)
            {
                case BranchNode branch:
                    Compare(check, node, branch.On, branch.Cases.Where(value => value != BranchNode.Empty), node.Line);
                    break;
                case MenuNode menu:
                    Conditions(check, node, menu.Options);
                    break;
                case AnswerNode answer:
                    Conditions(check, node, answer.Options);
                    break;
                case SetNode set:
                    Language(check, node, set.Set, node.Line);
                    break;
                case CallNode call:
                    Language(check, node, call.With, node.Line);
                    break;
            }
        }
    }

    private static void Conditions(Check check, Node node, IReadOnlyList<Option> options)
    {
        foreach (var option in options)
        {
            if (option.When is { } when) Compare(check, node, when.Variable, when.Values.Where(value => value.Length > 0), option.Label.Line);
            Language(check, node, option.Set, option.Label.Line);
        }
    }

    private static void Compare(Check check, Node node, string variable, IEnumerable<string> values, int line)
    {
        if (check.Variables.Possible(variable) is not { } possible) return;
        foreach (var value in values.Where(value => !possible.Contains(value)))
            check.Refuse(node, $"'{variable}' is never '{value}'. It can be {string.Join(", ", possible.Where(known => known.Length > 0).Order(StringComparer.Ordinal))} or empty.{Nearest.Hint(value, possible.Where(known => known.Length > 0))}", line);
    }

    private static void Language(Check check, Node node, IReadOnlyList<Assignment> assignments, int line)
    {
        foreach (var (variable, value, copied) in assignments)
        {
            if (variable != SetNode.Language) continue;
            var path = copied ?? Values.Variables.OnlyPrints(value);
            var possible = path is not null ? check.Variables.Possible(path)?.Where(text => text.Length > 0) : value.IsConstant ? [value.Source] : null;
            if (possible is null) check.Refuse(node, "The language can be anything here. Set it to one of " + string.Join(", ", check.Languages) + ".", line);
            foreach (var language in (possible ?? []).Except(check.Languages, StringComparer.Ordinal))
                check.Refuse(node, $"'{language}' is not a language of this release: {string.Join(", ", check.Languages)}.", line);
        }
    }
}
