using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class AskReader : INodeReader
{
    public string Word => "ask";

    public Ways Ways => new(Next: true, NeedsNext: true, Gathers: true, Others: [(AskNode.CaseNumber, "When the answer is the number of a case of ours.")]);

    public JsonObject Schema => SchemaOf.Keys(
        "Asks for words or digits and keeps them.",
        ("!prompt", SchemaOf.Text("The question.")),
        ("!into", SchemaOf.Name("The variable that keeps the answer.")),
        ("pattern", new JsonObject { ["type"] = "string", ["description"] = "The whole answer must match this regular expression, such as [0-9]{7,8}." }),
        ("longest", SchemaOf.Whole(1, Value.Longest, "Characters kept; 80 when not written. Over 80 the screen says that Safaricom takes 80.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var ask = new AskNode(yaml.Id, yaml.File, yaml.Line)
        {
            Prompt = WordingReader.Read(body, "prompt", yaml.Scope),
            Into = Names.Required(body, "into"),
            Pattern = Pattern(body),
            Longest = body.Whole("longest", 1, Value.Longest) ?? AskNode.HandsetInput,
        };
        yaml.TakeNext();
        body.RefuseOthers();
        return ask;
    }

    // Without backtracking: no answer that a citizen types can make the match slow.
    private static Regex? Pattern(YamlMapping body)
    {
        if (body.Text("pattern") is not { } pattern) return null;
        try
        {
            // By itself first: the fault then speaks of what the clerk wrote, and no bracket of theirs closes one of ours.
            _ = new Regex(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
            return new Regex($@"\A(?:{pattern})\z", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            body.Refuse(body.Take("pattern")!, $"The pattern '{Names.Shown(pattern)}' cannot be used: {e.Message.ReplaceLineEndings(" ")} Write it like [0-9]{{7,8}}, without look-around.");
            return null;
        }
    }
}
