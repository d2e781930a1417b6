using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Checking.Paths;
using HudumaContact.Flows.Checking.Values;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Speaking;

/// <summary>
/// Every text of the flows that a call can hear: those of the nodes that a call can reach, the engine's own words, and what of the flows' own texts these
/// print. Nothing else is recorded.
/// </summary>
public static class CallTexts
{
    public static IReadOnlyList<CallText> Of(FlowBook book, WorldNames names, string language)
    {
        var calls = new LinePaths(book, new FlowPaths(book), LineKind.Voice);
        var nodes = book.Nodes.Where(calls.Reaches).ToList();
        var flows = nodes.Select(node => node.Id.Flow).ToHashSet(StringComparer.Ordinal);
        var texts = nodes.SelectMany(node => Heard(node, calls), (node, wording) => Text(wording, node.Id.Value))
            .Concat(Words(book.Defaults.Words, "words"))
            .Concat(book.Flows.Where(flow => flows.Contains(flow.Name)).SelectMany(flow => Words(flow.Words, flow.Name)))
            .Where(text => text.Text.Source.Length > 0).ToList();
        return [.. texts.Concat(Printed(book, names, texts)).DistinctBy(text => text.Text.Source, StringComparer.Ordinal)];

        CallText Text(Wording wording, string where) => new(wording.In(language, LineKind.Voice, book.Defaults.Fallback), where);

        IEnumerable<CallText> Words(IEnumerable<KeyValuePair<string, Wording>> words, string where) =>
            words.Where(word => Word.IsOfCalls(word.Key)).OrderBy(word => word.Key, StringComparer.Ordinal).Select(word => Text(word.Value, $"{where}: {word.Key}"));
    }

    /// <summary>The wordings of a node, without the options that no call is offered.</summary>
    private static IEnumerable<Wording> Heard(Node node, LinePaths calls)
    {
        var options = node switch
        {
            MenuNode menu => menu.Options,
            AnswerNode answer => answer.Options,
            _ => [],
        };
        return NodeWordings.Of(node).Except(options.Where(option => !calls.CanTake(node, option.Exit)).Select(option => option.Label));
    }

    /// <summary>Texts that a flow keeps in a variable and one of these prints, and what these print in turn.</summary>
    private static List<CallText> Printed(FlowBook book, WorldNames names, List<CallText> texts)
    {
        var variables = new Variables(book, names);
        var (found, seen) = (new List<CallText>(), new HashSet<string>(StringComparer.Ordinal));
        var todo = new Queue<string>(texts.SelectMany(text => text.Text.Paths));
        while (todo.TryDequeue(out var path))
        {
            if (!seen.Add(path)) continue;
            foreach (var text in variables.Resolved(path).OfType<Origin.Text>().Select(origin => origin.Template))
            {
                found.Add(new CallText(text, path));
                foreach (var inner in text.Paths) todo.Enqueue(inner);
            }
        }

        return found;
    }
}
