using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>A value that may pass what is kept of it would be cut; one that is built from itself would grow with every step.</summary>
internal static class ValuesStayShort
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            foreach (var (assignment, line) in Assignments(node))
            {
                if (assignment.CopyOf is null && check.Languages.Any(language => IsTooLong(check, assignment.Value, language)))
                    check.Refuse(node, $"'{assignment.Variable}' can become longer than {Value.Longest} characters here, which is all that is kept. Build it from less, and not from itself.", line);
            }
        }
    }

    private static bool IsTooLong(Check check, Template text, string language) => text.Render(path => check.Longest.Of(path, language)).Length > Value.Longest;

    private static IEnumerable<(Assignment Assignment, int Line)> Assignments(Node node) => node switch
    {
        MenuNode menu => OfOptions(menu.Options),
        AnswerNode answer => OfOptions(answer.Options),
        SetNode set => set.Set.Select(assignment => (assignment, node.Line)),
        CallNode call => call.With.Select(assignment => (assignment, node.Line)),
        _ => [],
    };

    private static IEnumerable<(Assignment Assignment, int Line)> OfOptions(IReadOnlyList<Option> options) =>
        options.SelectMany(option => option.Set.Select(assignment => (assignment, option.Label.Line)));
}
