using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class SayReader : INodeReader
{
    public string Word => "say";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Text("Tells something and goes on; the next screen stands below it.");

    public Node? Read(NodeYaml yaml)
    {
        var text = WordingReader.Read(yaml.Node, Word, yaml.Scope);
        yaml.TakeNext();
        return new SayNode(yaml.Id, yaml.File, yaml.Line) { Text = text };
    }
}
