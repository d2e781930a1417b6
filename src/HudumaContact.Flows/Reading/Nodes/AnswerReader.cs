using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class AnswerReader : INodeReader
{
    public string Word => "answer";

    public Ways Ways => new(Gathers: true);

    public JsonObject Schema => SchemaOf.Keys(
        "Tells what the catalogue knows, dated and sourced, and waits.",
        ("!topic", SchemaOf.Template("Such as fee, requirements, turnaround, where, status or centre.")),
        ("!of", SchemaOf.Name("The variable with the service or centre.")),
        ("options", SchemaOf.Options()));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var answer = new AnswerNode(yaml.Id, yaml.File, yaml.Line)
        {
            Topic = TemplateReader.Read(body, "topic", required: true),
            Of = Names.Required(body, "of"),
            Options = OptionReader.ReadAll(body, yaml),
        };
        body.RefuseOthers();
        return answer;
    }
}
