using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;

namespace HudumaContact.Flows.Running.Gathers;

/// <summary>Tells an answer of the catalogue.</summary>
internal static class Answering
{
    /// <summary>The same answer as a text message tells it.</summary>
    public static string InWriting(Hop hop, AnswerNode node) =>
        hop.Variable(node.Of).Item is { } item ? hop.World.Answer(hop.Text(node.Topic), item, hop.Session.Language, LineKind.Sms).Text : "";

    public static string Tell(Hop hop, AnswerNode node)
    {
        var item = hop.Variable(node.Of).Item ?? throw new InvalidOperationException($"Variable '{node.Of}' holds no item to answer about.");
        var topic = hop.Text(node.Topic);
        var told = hop.World.Answer(topic, item, hop.Session.Language, hop.Context.Line);
        // Told once, however many pages it takes and however often it is shown again after a wrong key.
        if (hop.HasArrived) hop.Events.Add(new AnswerTold(topic, item, hop.Session.Language, told));
        return told.Text;
    }
}
