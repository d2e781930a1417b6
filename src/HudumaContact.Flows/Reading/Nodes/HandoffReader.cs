using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class HandoffReader : INodeReader
{
    public string Word => "handoff";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Keys(
        "Asks for a person: recorded with all that was said so far.",
        ("reason", SchemaOf.Template("What it is about.")),
        ("!into", SchemaOf.Name("into.number is the number of the request.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeNext();
        var handoff = new HandoffNode(yaml.Id, yaml.File, yaml.Line)
        {
            Reason = TemplateReader.Read(body, "reason"),
            Into = Names.Required(body, "into"),
        };
        body.RefuseOthers();
        return handoff;
    }
}
