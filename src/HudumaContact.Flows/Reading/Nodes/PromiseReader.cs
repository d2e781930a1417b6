using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class PromiseReader : INodeReader
{
    public string Word => "promise";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Keys(
        "Promises the answer of a look-up that was slow: it is sent by SMS when it comes.",
        ("!lookup", SchemaOf.Name("The look-up, a node of this flow.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var promise = new PromiseNode(yaml.Id, yaml.File, yaml.Line) { Lookup = NodeId.Of(yaml.Id.Flow, Names.Required(body, "lookup")) };
        yaml.TakeNext();
        body.RefuseOthers();
        return promise;
    }
}
