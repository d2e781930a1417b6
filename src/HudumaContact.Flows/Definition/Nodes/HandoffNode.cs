namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Asks for a person: the request is recorded with all that was said so far, and gets a case number, kept as <c>into.number</c>.
/// <code>
/// ask-person:
///   handoff: { reason: "{{ topic }}", into: case }
///   next: told
/// </code>
/// </summary>
public sealed record HandoffNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "handoff";

    public Template Reason { get; init; } = Template.Nothing;

    public required string Into { get; init; }
}
