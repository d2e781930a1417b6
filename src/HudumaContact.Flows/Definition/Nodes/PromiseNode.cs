namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Promises the answer of a look-up that was slow: it is sent by SMS, once, as the screen that the look-up leads to would have
/// said it, or, when the register does not answer in time, as the one its exit <c>failed</c> leads to.
/// <code>
/// send-it-later:
///   promise: { lookup: is-it-ready }
///   next: promised
/// </code>
/// </summary>
public sealed record PromiseNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "promise";

    /// <summary>The look-up, a node of the same flow.</summary>
    public required NodeId Lookup { get; init; }
}
