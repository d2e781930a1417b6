namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// The last screen: the session is over.
/// <code>
/// bye:
///   end: { en: "Goodbye", sw: "Kwaheri" }
/// </code>
/// </summary>
public sealed record EndNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "end";

    public required Wording Text { get; init; }
}
