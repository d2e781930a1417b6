using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class BranchReader : INodeReader
{
    public string Word => "branch";

    public Ways Ways => Ways.None;

    public JsonObject Schema => SchemaOf.Keys(
        "Goes one way or another by what a variable holds.",
        ("!on", SchemaOf.Path("A variable, such as topic, language or case.status.")),
        ("!cases", new JsonObject
        {
            ["type"] = "object",
            ["description"] = "A value and where it leads. The word empty stands for not known.",
            ["minProperties"] = 1,
            ["additionalProperties"] = SchemaOf.Ref("destination"),
        }),
        ("!else", SchemaOf.Destination("Every other value.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var on = AssignmentReader.Path(body, "on");
        var cases = Cases(body, yaml);
        yaml.AddExit(BranchNode.Else, DestinationReader.Read(body, BranchNode.Else.Name, yaml.Scope, required: true));
        body.RefuseOthers();
        return new BranchNode(yaml.Id, yaml.File, yaml.Line) { On = on, Cases = cases };
    }

    private static List<string> Cases(YamlMapping body, NodeYaml yaml)
    {
        var read = new List<string>();
        if (body.Mapping("cases") is { } cases)
        {
            foreach (var value in cases.Keys)
            {
                if (value == BranchNode.Else.Name) cases.Refuse(cases.KeyNode(value), "'else' stands beside cases, not in it.");
                yaml.AddExit(new Exit(value), DestinationReader.Read(cases, value, yaml.Scope, required: true));
                read.Add(value);
            }
        }

        if (read.Count == 0) body.Refuse(body.KeyNode("cases"), "A branch needs at least one case: cases: { sw: in-swahili, empty: choose-language }.");
        return read;
    }
}
