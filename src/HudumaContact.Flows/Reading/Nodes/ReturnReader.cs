using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class ReturnReader : INodeReader
{
    public string Word => "return";

    public Node? Read(NodeYaml yaml) => new ReturnNode(yaml.Id, yaml.File, yaml.Line) { By = new Exit(Names.Required(yaml.Node, Word)) };
}
