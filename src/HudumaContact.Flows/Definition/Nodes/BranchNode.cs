namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Goes one way or another by what a variable holds; <c>empty</c> stands for not known.
/// <code>
/// greet:
///   branch: { on: contact.language, cases: { empty: choose-language }, else: menu }
/// </code>
/// </summary>
public sealed record BranchNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public static readonly Exit Else = new("else");

    public const string Empty = "empty";

    public override string Kind => "branch";

    public required string On { get; init; }

    public required IReadOnlyList<string> Cases { get; init; }
}
