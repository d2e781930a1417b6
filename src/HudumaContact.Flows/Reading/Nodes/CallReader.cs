using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class CallReader : INodeReader
{
    public string Word => "call";

    public Ways Ways => new(AnyExits: true);

    public JsonObject Schema => SchemaOf.Keys(
        "Runs another flow and comes back by the exit that its return names.",
        ("!flow", SchemaOf.Name("The flow.")),
        ("with", SchemaOf.Assignments("Variables set before.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeAnyExits();
        var flow = Names.Required(body, "flow");
        if (body.Take("flow") is YamlScalarNode { Value: { } written } at && Names.IsName(written)) yaml.Scope.Links.ExpectFlow(flow, body, at);
        var call = new CallNode(yaml.Id, yaml.File, yaml.Line)
        {
            Flow = flow,
            // Where the flow begins is known when all files are read.
            First = yaml.Id,
            With = AssignmentReader.Read(body, "with"),
        };
        body.RefuseOthers();
        return call;
    }
}
