using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class ReturnReader : INodeReader
{
    public string Word => "return";

    public Ways Ways => Ways.None;

    public JsonObject Schema => SchemaOf.Name("Ends a called flow and leaves the calling node by this exit.");

    public Node? Read(NodeYaml yaml) => new ReturnNode(yaml.Id, yaml.File, yaml.Line) { By = new Exit(Names.Required(yaml.Node, Word)) };
}
