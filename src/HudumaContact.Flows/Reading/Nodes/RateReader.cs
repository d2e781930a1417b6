using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class RateReader : INodeReader
{
    public string Word => "rate";

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var rate = new RateNode(yaml.Id, yaml.File, yaml.Line) { Prompt = WordingReader.Read(body, "prompt", yaml.Scope) };
        yaml.TakeNext();
        body.RefuseOthers();
        return rate;
    }
}
