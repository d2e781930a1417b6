using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class RateReader : INodeReader
{
    public string Word => "rate";

    public Ways Ways => new(Next: true, NeedsNext: true, Gathers: true);

    public JsonObject Schema => SchemaOf.Keys(
        "Asks for marks from 1 to 5 and records them.",
        ("!prompt", SchemaOf.Text("Says what 1 and 5 mean.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var rate = new RateNode(yaml.Id, yaml.File, yaml.Line) { Prompt = WordingReader.Read(body, "prompt", yaml.Scope) };
        yaml.TakeNext();
        body.RefuseOthers();
        return rate;
    }
}
