using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Checking.Paths;

/// <summary>
/// The longest text that can stand above a screen in the hop that reaches it: what say nodes tell on the way, and, where that is
/// asked for, the helplines before it, after words of distress.
/// </summary>
internal sealed class SaidBefore
{
    /// <summary>Characters that are told from; what is longer fits no number of pages anyhow.</summary>
    private const int Most = 2000;

    private readonly Dictionary<(NodeId Node, string Language), string> _longest = [];

    public SaidBefore(Check check, bool afterDistress)
    {
        var todo = new Stack<(Node Node, string Language)>();
        foreach (var gather in check.Book.Nodes.OfType<GatherNode>())
        {
            foreach (var language in check.Languages)
            {
                var distress = afterDistress ? check.Longest.Word(gather.Id, Word.Distress, language) : "";
                foreach (var edge in check.Paths.From(gather.Id))
                {
                    // Only an answer in letters can hold words of distress; at a menu those are a search.
                    var hearsLetters = edge.Exit == Exit.Letters || (gather is AskNode && edge.Exit == Exit.Next);
                    Reach(edge.To, language, hearsLetters ? distress : "");
                }
            }
        }

        // A loop without a screen has its own fault, and this is not asked then; it must come to an end all the same.
        for (var steps = check.Book.Nodes.Count() * check.Languages.Count * 50; steps > 0 && todo.TryPop(out var at); steps--)
        {
            var text = Before(at.Node, at.Language);
            if (at.Node is SayNode say) text = Cut(Join(text, check.Longest.Text(say.Text, at.Language)));
            foreach (var edge in check.Paths.From(at.Node.Id))
            {
                foreach (var language in After(at.Node, at.Language, check.Languages)) Reach(edge.To, language, text);
            }
        }

        void Reach(Node node, string language, string text)
        {
            if (_longest.TryGetValue((node.Id, language), out var known) && Gsm7.Septets(known) >= Gsm7.Septets(text)) return;
            _longest[(node.Id, language)] = text;
            if (node is not GatherNode and not EndNode) todo.Push((node, language));
        }
    }

    public string Before(Node node, string language) => _longest.GetValueOrDefault((node.Id, language), "");

    public static string Join(string before, string text) => before.Length == 0 ? text : text.Length == 0 ? before : $"{before}\n{text}";

    private static string Cut(string text) => text.Length <= Most ? text : text[..Most];

    private static IReadOnlyList<string> After(Node node, string language, IReadOnlyList<string> all)
    {
        if (node is not SetNode set || set.Set.LastOrDefault(assignment => assignment.Variable == SetNode.Language) is not { } chosen) return [language];
        return chosen is { CopyOf: null, Value.IsConstant: true } ? [chosen.Value.Source] : all;
    }
}
