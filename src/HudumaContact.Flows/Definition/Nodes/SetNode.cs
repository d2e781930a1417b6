namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Gives variables their values. <c>language</c> is the session's language, remembered for the contact.
/// <code>
/// to-swahili:
///   set: { language: sw }
///   next: menu
/// </code>
/// </summary>
public sealed record SetNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public const string Language = "language";

    public override string Kind => "set";

    public required IReadOnlyList<Assignment> Set { get; init; }
}
