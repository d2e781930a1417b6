namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Asks for a person: the request is recorded with all that was said so far, and gets a case number, kept as <c>into.number</c>.
/// <code>
/// ask-person:
///   handoff: { reason: "{{ topic }}", way: callback, priority: high, into: case }
///   next: told
/// </code>
/// </summary>
public sealed record HandoffNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "handoff";

    public Template Reason { get; init; } = Template.Nothing;

    public HandoffWay Way { get; init; } = HandoffWay.Text;

    public HandoffPriority Priority { get; init; } = HandoffPriority.Normal;

    /// <summary>The name of a queue; empty, or of none that there is: whoever answers everything.</summary>
    public Template Queue { get; init; } = Template.Nothing;

    public required string Into { get; init; }
}

/// <summary>How the person answers.</summary>
public enum HandoffWay
{
    /// <summary>In writing: by SMS, or in a chat where the line is one.</summary>
    Text,

    /// <summary>By calling back.</summary>
    Callback,

    /// <summary>On the call that it is asked on: the caller holds the line.</summary>
    Call,
}

/// <summary>Whether a request goes before others. Words of distress need no word of a flow: they go first of all.</summary>
public enum HandoffPriority
{
    /// <summary>In the order in which they were asked.</summary>
    Normal,

    /// <summary>Before all that are normal.</summary>
    High,
}
