using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class EndReader : INodeReader
{
    public string Word => "end";

    public Ways Ways => Ways.None;

    public JsonObject Schema => SchemaOf.Text("The last screen: one page, no keys.");

    public Node? Read(NodeYaml yaml) => new EndNode(yaml.Id, yaml.File, yaml.Line) { Text = WordingReader.Read(yaml.Node, Word, yaml.Scope) };
}
