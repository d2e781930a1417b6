using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class MenuReader : INodeReader
{
    /// <summary>Items shown of a list that says nothing else.</summary>
    private const int Most = 24;

    private const int MostEver = 99;

    public string Word => "menu";

    public Ways Ways => new(Next: true, Gathers: true);

    public JsonObject Schema => SchemaOf.Keys(
        "A numbered list to choose from: written options, items of a list (each), or both; items come first.",
        ("!prompt", SchemaOf.Text("Stands above the choices.")),
        ("options", SchemaOf.Options()),
        ("each", new JsonObject
        {
            ["description"] = "Items to list: a variable that a search filled, or a list of the catalogue.",
            ["anyOf"] = new JsonArray(
                SchemaOf.Ref("name"),
                SchemaOf.Keys(
                    "A list of the catalogue.",
                    ("!list", SchemaOf.Name("Such as popular-services or services-in-category.")),
                    ("of", SchemaOf.Name("The variable with what it is a list of, such as category.")),
                    ("most", SchemaOf.Whole(1, MostEver, "Items shown at most; 24 when not written.")))),
        }),
        ("label", SchemaOf.Text("How an item is shown: \"{{ it.short }}\".")),
        ("into", SchemaOf.Name("The variable that keeps the chosen item.")),
        ("letters", SchemaOf.YesNo("false: letters typed here are a wrong choice, not a search.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var menu = new MenuNode(yaml.Id, yaml.File, yaml.Line)
        {
            Prompt = WordingReader.Read(body, "prompt", yaml.Scope),
            Options = OptionReader.ReadAll(body, yaml),
            Each = Each(body, yaml),
            Into = Names.Optional(body, "into"),
            TakesLetters = body.YesNo("letters") ?? true,
        };
        if (menu.Each is not null) yaml.TakeNext();
        if (menu.Each is not null && menu.Into is null) body.Refuse(body.KeyNode("each"), "A menu of a list keeps what was chosen: into: service.");
        if (menu.Each is null && menu.Into is not null) body.Refuse(body.KeyNode("into"), "'into' keeps the chosen item of a list; this menu has no list (each).");
        if (menu.Each is null && menu.Options.Count == 0) body.Refuse(body.Node, "The menu offers nothing: give it options, or a list with each.");
        body.RefuseOthers("label");
        return menu;
    }

    private static ItemList? Each(YamlMapping body, NodeYaml yaml)
    {
        if (!body.Has("each"))
        {
            if (body.Has("label")) body.Refuse(body.KeyNode("label"), "'label' says how the items of a list (each) are shown; this menu has no list. An option has a label of its own.");
            return null;
        }

        var label = WordingReader.Read(body, "label", yaml.Scope);
        if (body.Take("each") is not YamlMappingNode) return new ItemList(Names.Required(body, "each"), List: null, Of: null, Most, label);
        var each = body.Mapping("each")!;
        var list = new ItemList(Variable: null, Names.Required(each, "list"), Names.Optional(each, "of"), each.Whole("most", 1, MostEver) ?? Most, label);
        each.RefuseOthers();
        return list;
    }
}
