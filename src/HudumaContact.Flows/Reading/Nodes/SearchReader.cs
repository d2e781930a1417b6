using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class SearchReader : INodeReader
{
    private const int Most = 3;

    private const int MostEver = 9;

    private static readonly IReadOnlyList<string> Keys = ["into", "best", "topic", "most"];

    public string Word => "search";

    public Ways Ways => new(
        Exits: [SearchNode.None, SearchNode.One, SearchNode.Many],
        Others:
        [
            (SearchNode.CaseNumber, "When the words are the number of a case of ours."),
            (SearchNode.Person, "When the words ask for a person."),
            (SearchNode.Complaint, "When the words complain."),
        ]);

    public JsonObject Schema => new()
    {
        ["type"] = "object",
        ["description"] = "Looks typed words up in the catalogue: services: \"{{ question }}\" or centres: \"{{ place }}\".",
        ["properties"] = new JsonObject
        {
            ["into"] = SchemaOf.Name("The variable that keeps what was found, best first."),
            ["best"] = SchemaOf.Name("The variable that keeps the best of them."),
            ["topic"] = SchemaOf.Name("The variable that keeps what was asked about it, or nothing."),
            ["most"] = SchemaOf.Whole(1, MostEver, "Items kept at most; 3 when not written."),
        },
        ["required"] = new JsonArray("into"),
        ["additionalProperties"] = SchemaOf.Ref("template"),
        ["minProperties"] = 2,
    };

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeExits([SearchNode.None, SearchNode.One, SearchNode.Many], [SearchNode.CaseNumber, SearchNode.Person, SearchNode.Complaint]);
        var what = NamedKey.Of(body, Keys, "what is searched and the words: services: \"{{ question }}\"");
        var search = what is null ? null : new SearchNode(yaml.Id, yaml.File, yaml.Line)
        {
            What = Names.Checked(body, body.KeyNode(what), what),
            Words = TemplateReader.Read(body, what, required: true),
            Into = Names.Required(body, "into"),
            Best = Names.Optional(body, "best"),
            Topic = Names.Optional(body, "topic"),
            Most = body.Whole("most", 1, MostEver) ?? Most,
        };
        if (search is not null) body.RefuseOthers();
        return search;
    }
}
