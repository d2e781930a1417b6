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
        ("queue", SchemaOf.Template("The queue that it waits in, e.g. counselling, or {{ service.agency-id }}. Without it, or when there is none by that name: those who answer everything.")),
        ("!into", SchemaOf.Name("into.number is the number of the request.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeNext();
        var handoff = new HandoffNode(yaml.Id, yaml.File, yaml.Line)
        {
            Reason = TemplateReader.Read(body, "reason"),
            Way = WayOf(body),
            Queue = QueueOf(body),
            Into = Names.Required(body, "into"),
        };
        body.RefuseOthers();
        return handoff;
    }

    /// <summary>A name, or a text that prints one.</summary>
    private static Template QueueOf(YamlMapping body)
    {
        var queue = TemplateReader.Read(body, "queue");
        if (queue.IsConstant && queue.Source.Length > 0) Names.Checked(body, body.Take("queue")!, queue.Source);
        return queue;
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
