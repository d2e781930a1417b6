using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class CaseReader : INodeReader
{
    private static readonly IReadOnlyList<(string Key, CaseStep Step)> Steps = [("open", CaseStep.Open), ("add", CaseStep.Add), ("close", CaseStep.Close)];

    public string Word => "case";

    public Ways Ways => Ways.On;

    public JsonObject Schema => new()
    {
        ["description"] = "Opens a case of ours, adds words to one, or closes one.",
        ["anyOf"] = new JsonArray(
            SchemaOf.Keys(
                "Opens a case.",
                ("!open", SchemaOf.Template("complaint, compliment, bribery or police.")),
                ("!words", SchemaOf.Template("What the citizen said: \"{{ story }}\".")),
                ("about", SchemaOf.Name("The variable with the service or centre that it is about.")),
                ("anonymous", SchemaOf.Template("yes: the citizen's number is not kept with the case.")),
                ("!into", SchemaOf.Name("into.number and into.due tell what the citizen is told."))),
            SchemaOf.Keys(
                "Adds words to a case.",
                ("!add", SchemaOf.Template("The number of the case: \"{{ case.number }}\".")),
                ("!words", SchemaOf.Template("What is added."))),
            SchemaOf.Keys("Closes a case.", ("!close", SchemaOf.Template("The number of the case: \"{{ case.number }}\".")))),
    };

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeNext();
        var written = Steps.Where(step => body.Has(step.Key)).ToList();
        if (written.Count != 1)
        {
            body.Refuse(body.Node, "A case node does one thing: open a case (open: complaint), add to one (add: \"{{ case.number }}\") or close one (close: \"{{ case.number }}\").");
            return null;
        }

        var (key, step) = written[0];
        var node = new CaseNode(yaml.Id, yaml.File, yaml.Line) { Step = step, Subject = TemplateReader.Read(body, key, required: true) };
        node = step switch
        {
            CaseStep.Open => Opening(node, body),
            CaseStep.Add => node with { Words = TemplateReader.Read(body, "words", required: true) },
            _ => node,
        };
        body.RefuseOthers();
        return node;
    }

    private static CaseNode Opening(CaseNode node, YamlMapping body) => node with
    {
        Words = TemplateReader.Read(body, "words", required: true),
        About = Names.Optional(body, "about"),
        Anonymous = TemplateReader.Read(body, "anonymous"),
        Into = Names.Required(body, "into"),
    };
}
