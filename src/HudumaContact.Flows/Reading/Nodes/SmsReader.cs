using System.Text.Json.Nodes;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;

namespace HudumaContact.Flows.Reading.Nodes;

internal sealed class SmsReader : INodeReader
{
    public string Word => "sms";

    public Ways Ways => Ways.On;

    public JsonObject Schema => SchemaOf.Keys(
        "Begins a dialogue by SMS at a question, with all that is known so far, while the call goes on.",
        ("!at", SchemaOf.Destination("The question: an ask or a menu.")));

    public Node? Read(NodeYaml yaml)
    {
        if (yaml.Body() is not { } body) return null;
        var at = DestinationReader.Read(body, "at", yaml.Scope, required: true);
        if (at is not (null or Destination.To)) body.Refuse(body.Take("at")!, $"'{at}' is no question that a dialogue by SMS can begin with. Write a node: at: words.");
        yaml.AddExit(SmsNode.Begins, at);
        yaml.TakeNext();
        body.RefuseOthers();
        return new SmsNode(yaml.Id, yaml.File, yaml.Line);
    }
}
