namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Runs another flow and comes back by the exit that its <c>return</c> names.
/// <code>
/// which-centre:
///   call: { flow: pick-centre, with: { purpose: "complaint" } }
///   exits: { chosen: write, none: write }
/// </code>
/// </summary>
public sealed record CallNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public static readonly Exit Into = new("call");

    public override string Kind => "call";

    public required string Flow { get; init; }

    public required NodeId First { get; init; }

    public IReadOnlyList<Assignment> With { get; init; } = [];
}
