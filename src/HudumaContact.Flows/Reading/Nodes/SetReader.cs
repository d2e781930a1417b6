using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class SetReader : INodeReader
{
    public string Word => "set";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Assignments("Gives variables their values. language is the session's language, remembered for the contact.");

    public Node? Read(NodeYaml yaml)
    {
        var set = AssignmentReader.Read(yaml.Node, Word);
        if (set.Count == 0 && YamlIsEmpty(yaml)) yaml.Node.Refuse(yaml.Node.KeyNode(Word), "'set' is empty: set: { topic: fee }.");
        yaml.TakeNext();
        return new SetNode(yaml.Id, yaml.File, yaml.Line) { Set = set };
    }

    // A value of another shape has had its fault already.
    private bool YamlIsEmpty(NodeYaml yaml) =>
        yaml.Node.Take(Word) is YamlDotNet.RepresentationModel.YamlMappingNode { Children.Count: 0 } or YamlDotNet.RepresentationModel.YamlScalarNode { Value: null or "" };
}
