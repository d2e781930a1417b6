namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Tells something and goes on; the next screen stands below it.
/// <code>
/// sorry:
///   say: { en: "We found nothing.", sw: "Hatukupata kitu." }
///   next: ask-service
/// </code>
/// </summary>
public sealed record SayNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "say";

    public required Wording Text { get; init; }
}
