namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Ends a called flow and leaves the calling node by the named exit.
/// <code>
/// picked:
///   return: chosen
/// </code>
/// </summary>
public sealed record ReturnNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "return";

    public required Exit By { get; init; }
}
