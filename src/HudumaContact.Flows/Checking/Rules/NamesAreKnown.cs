using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Reading;

namespace HudumaContact.Flows.Checking.Rules;

/// <summary>Lists, topics, searches, registers and kinds of case are those that the catalogue and the service have.</summary>
internal static class NamesAreKnown
{
    public static void Prove(Check check)
    {
        foreach (var node in check.Book.Nodes)
        {
            switch (node)
            {
                case MenuNode { Each: { List: { } list } each }:
                    List(check, node, list, each.Of);
                    break;
                case MenuNode { Each: { Variable: { } variable } } when check.Variables.Of(variable).Count > 0 && !check.Variables.Resolved(variable).OfType<Values.Origin.ManyItems>().Any():
                    check.Refuse(node, $"'{variable}' does not hold a list. What a search keeps with into: does.");
                    break;
                case AnswerNode answer:
                    Topic(check, answer);
                    break;
                case SearchNode search:
                    Known(check, node, "search", search.What, check.Names.Searches.Keys);
                    break;
                case LookupNode lookup:
                    Register(check, lookup);
                    break;
                case HandoffNode handoff:
                    Queue(check, handoff);
                    break;
                case CaseNode { Step: CaseStep.Open } opened:
                    CaseKind(check, opened);
                    break;
            }
        }
    }

    private static void List(Check check, Node node, string list, string? of)
    {
        if (!Known(check, node, "list", list, check.Names.Lists.Keys)) return;
        var needed = check.Names.Lists[list].Of;
        if (needed is null && of is not null) check.Refuse(node, $"The list '{list}' is of nothing: take 'of: {of}' out.");
        else if (needed is not null && of is null) check.Refuse(node, $"The list '{list}' is of a {needed}: add of: and the variable that holds the {needed}.");
        else if (of is not null) Holds(check, node, of, needed!);
    }

    private static void Topic(Check check, AnswerNode answer)
    {
        var topics = check.Variables.Texts(answer.Topic);
        if (topics is null) check.Refuse(answer, $"The topic '{answer.Topic}' can be anything. Let it come from a search's topic: or from fixed words.");
        foreach (var topic in topics ?? [])
        {
            if (Known(check, answer, "topic", topic, check.Names.Topics.Keys)) Holds(check, answer, answer.Of, check.Names.Topics[topic]);
        }
    }

    private static void Register(Check check, LookupNode lookup)
    {
        if (!Known(check, lookup, "register", lookup.Register, check.Names.Registers.Keys)) return;
        if (!check.Names.ProvenRegisters.TryGetValue(lookup.Register, out var kind))
        {
            if (lookup.Of is not null || lookup.Proof.Source.Length > 0) check.Refuse(lookup, $"The register '{lookup.Register}' is asked by its reference alone: take of: and proof: out.");
        }
        else if (lookup.Of is null || lookup.Proof.Paths.Count == 0)
        {
            check.Refuse(lookup, $"The register '{lookup.Register}' is asked about a {kind}, by who knows a second fact: add of: with the {kind} and proof: with what was typed.");
        }
        else
        {
            Holds(check, lookup, lookup.Of, kind);
        }
    }

    private static void CaseKind(Check check, CaseNode node)
    {
        var kinds = check.Variables.Texts(node.Subject);
        if (kinds is null) check.Refuse(node, $"The kind of case '{node.Subject}' can be anything. Write one of {string.Join(", ", check.Names.CaseKinds)}.");
        foreach (var kind in kinds ?? []) Known(check, node, "kind of case", kind, check.Names.CaseKinds);
    }

    /// <summary>Which queues there are is set while the line runs; but who waits where is for the flow to say, and not for what somebody types.</summary>
    private static void Queue(Check check, HandoffNode node)
    {
        foreach (var path in node.Queue.Paths.Where(path => CanBeTyped(check, path, [])))
            check.Refuse(node, $"'{path}' can be what a citizen typed, and a queue is none of their choosing. Print a field of what was found, such as {{{{ service.agency-id }}}}, or set fixed names.");
    }

    private static bool CanBeTyped(Check check, string path, HashSet<string> seen) => seen.Add(path) && check.Variables.Resolved(path).Any(origin => origin switch
    {
        Values.Origin.Typed => true,
        Values.Origin.Text(var template) => template.Paths.Any(printed => CanBeTyped(check, printed, seen)),
        _ => false,
    });

    private static void Holds(Check check, Node node, string variable, string kind)
    {
        var origins = check.Variables.Resolved(variable);
        if (origins.Count == 0) return;
        foreach (var other in origins.OfType<Values.Origin.OneItem>().Select(item => item.Kind).Distinct(StringComparer.Ordinal).Where(other => other != kind && other.Length > 0))
            check.Refuse(node, $"'{variable}' can hold a {other} here, and a {kind} is needed.");
        if (origins.Any(origin => origin is not Values.Origin.OneItem)) check.Refuse(node, $"'{variable}' can hold a text here, and a {kind} is needed. Fill it by a menu of a list, the best: of a search, or a copy.");
    }

    private static bool Known(Check check, Node node, string what, string name, IEnumerable<string> known)
    {
        if (known.Contains(name, StringComparer.Ordinal)) return true;
        check.Refuse(node, $"There is no {what} '{Names.Shown(name)}'. Known: {string.Join(", ", known.Order(StringComparer.Ordinal))}.{Nearest.Hint(name, known)}");
        return false;
    }
}
