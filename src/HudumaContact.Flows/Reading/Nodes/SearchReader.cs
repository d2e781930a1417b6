using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class SearchReader : INodeReader
{
    private const int Most = 3;

    private static readonly IReadOnlyList<string> Keys = ["into", "best", "topic", "most"];

    public string Word => "search";

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeExits(SearchNode.None, SearchNode.One, SearchNode.Many);
        var what = NamedKey.Of(body, Keys, "what is searched and the words: services: \"{{ question }}\"");
        var search = what is null ? null : new SearchNode(yaml.Id, yaml.File, yaml.Line)
        {
            What = Names.Checked(body, body.KeyNode(what), what),
            Words = TemplateReader.Read(body, what, required: true),
            Into = Names.Required(body, "into"),
            Best = Names.Optional(body, "best"),
            Topic = Names.Optional(body, "topic"),
            Most = body.Whole("most", 1, 9) ?? Most,
        };
        if (search is not null) body.RefuseOthers();
        return search;
    }
}
