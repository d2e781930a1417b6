using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>Whichever way a citizen comes to an answer or a list, the item that it is about has been chosen before.</summary>
internal static class ItemsAreThereInTime
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            if (check.SetBefore.At(node) is { } there) Prove(check, node, there);
        }
    }

    private static void Prove(Check check, Node node, IReadOnlySet<string> there)
    {
        foreach (var (variable, what) in Needed(check, node))
        {
            if (!there.Contains(variable) && check.Variables.Resolved(variable).Count > 0)
                check.Refuse(node, $"'{variable}' is not set on every way here, and {what} needs it. Choose it first, by a menu, a search or a set, on all of them.");
        }
    }

    private static IEnumerable<(string Variable, string What)> Needed(Check check, Node node) => node switch
    {
        AnswerNode answer => [(answer.Of, "the answer")],
        MenuNode { Each: { Variable: { } variable } } when check.Variables.Resolved(variable).OfType<Values.Origin.ManyItems>().Any() => [(variable, "the list")],
        LookupNode { Of: { } of } => [(of, "the look-up")],
        MenuNode { Each: { List: { } list, Of: { } of } } when check.Names.Lists.TryGetValue(list, out var known) && known.Of is not null => [(of, "the list")],
        _ => [],
    };
}
