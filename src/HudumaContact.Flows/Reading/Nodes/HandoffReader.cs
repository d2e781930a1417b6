using System.Text.Json.Nodes;
using HudumaContact.Content;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using YamlDotNet.RepresentationModel;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class HandoffReader : INodeReader
{
    private static readonly IReadOnlyList<(string Word, HandoffWay Way)> KnownWays = [("text", HandoffWay.Text), ("callback", HandoffWay.Callback), ("call", HandoffWay.Call)];
    private static readonly IReadOnlyList<(string Word, HandoffPriority Priority)> Priorities = [("normal", HandoffPriority.Normal), ("high", HandoffPriority.High)];

    public string Word => "handoff";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Keys(
        "Asks for a person: recorded with all that was said so far.",
        ("reason", SchemaOf.Template("What it is about.")),
        ("way", OneOf(KnownWays.Select(known => known.Word), "How the person answers: text (by SMS, or in the chat that it is asked in), callback, or call (on this call: the caller holds the line). Without it: text.")),
        ("priority", OneOf(Priorities.Select(known => known.Word), "high goes before all that are normal; words of distress go first by themselves. Without it: normal.")),
        ("queue", SchemaOf.Template("The queue that it waits in, e.g. counselling, or {{ service.agency-id }}. Without it, or when there is none by that name: those who answer everything.")),
        ("!into", SchemaOf.Name("into.number is the number of the request.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        yaml.TakeNext();
        var handoff = new HandoffNode(yaml.Id, yaml.File, yaml.Line)
        {
            Reason = TemplateReader.Read(body, "reason"),
            Way = Known(body, "way", KnownWays, "A person answers by text, by callback, or on the call itself: way: callback."),
            Priority = Known(body, "priority", Priorities, "A request is of normal or of high priority: priority: high."),
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
        else if (body.Take("queue") is YamlScalarNode { Value: "" } empty && !YamlMapping.IsNull(empty)) body.Refuse(empty, "'queue' is empty: queue: counselling, or take it out.");
        return queue;
    }

    private static JsonObject OneOf(IEnumerable<string> words, string description) => new()
    {
        ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]),
        ["description"] = description,
    };

    /// <returns>The first one when nothing is written, and when it is none: then it is refused.</returns>
    private static T Known<T>(YamlMapping body, string key, IReadOnlyList<(string Word, T Meaning)> known, string refusal)
    {
        if (body.Text(key) is not { } written) return known[0].Meaning;
        foreach (var (word, meaning) in known)
        {
            if (word == written) return meaning;
        }

        body.Refuse(body.Take(key)!, refusal);
        return known[0].Meaning;
    }
}
