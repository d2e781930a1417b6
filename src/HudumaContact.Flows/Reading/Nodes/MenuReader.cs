using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class MenuReader : INodeReader
{
    /// <summary>Items shown of a list that says nothing else.</summary>
    private const int Most = 24;

    public string Word => "menu";

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
        var list = new ItemList(Variable: null, Names.Required(each, "list"), Names.Optional(each, "of"), each.Whole("most", 1, 99) ?? Most, label);
        each.RefuseOthers();
        return list;
    }
}
