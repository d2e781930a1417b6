using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class HandoffReader : INodeReader
{
    private static readonly IReadOnlyList<(string Word, HandoffWay Way)> Known = [("text", HandoffWay.Text), ("callback", HandoffWay.Callback)];

    public string Word => "handoff";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Keys(
        "Asks for a person: recorded with all that was said so far.",
        ("reason", SchemaOf.Template("What it is about.")),
        ("way", new JsonObject
        {
            ["enum"] = new JsonArray([.. Known.Select(known => JsonValue.Create(known.Word))]),
            ["description"] = "How the person answers: text (by SMS, or in the chat that it is asked in), or callback. Without it: text.",
        }),
        ("queue", SchemaOf.Name("The queue that it waits in, e.g. counselling. Without it, or when there is none by that name: those who answer everything.")),
        ("!into", SchemaOf.Name("into.number is the number of the request.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeNext();
        var handoff = new HandoffNode(yaml.Id, yaml.File, yaml.Line)
        {
            Reason = TemplateReader.Read(body, "reason"),
            Way = WayOf(body),
            Queue = Names.Optional(body, "queue") ?? "",
            Into = Names.Required(body, "into"),
        };
        body.RefuseOthers();
        return handoff;
    }

    private static HandoffWay WayOf(YamlMapping body)
    {
        if (body.Text("way") is not { } written) return HandoffWay.Text;
        foreach (var (word, way) in Known)
        {
            if (word == written) return way;
        }

        body.Refuse(body.Take("way")!, "A person answers by text or by callback: way: callback.");
        return HandoffWay.Text;
    }
}
