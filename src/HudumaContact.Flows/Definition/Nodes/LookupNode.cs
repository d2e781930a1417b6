namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Asks a register that may be slow; the hop waits for it within a budget. The fields found are kept as <c>into.field</c>.
/// Exits: <c>found</c>, <c>not-found</c>, <c>slow</c>, <c>failed</c>, <c>limited</c> (too many attempts).
/// <code>
/// find-case:
///   lookup: { case: "{{ number }}", into: case }
///   exits: { found: tell, not-found: sorry, slow: later, failed: later, limited: person }
/// </code>
/// </summary>
public sealed record LookupNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public static readonly Exit Found = new("found");
    public static readonly Exit NotFound = new("not-found");

    /// <summary>The register did not answer within its budget.</summary>
    public static readonly Exit Slow = new("slow");

    /// <summary>The register could not be asked.</summary>
    public static readonly Exit Failed = new("failed");

    /// <summary>Too many look-ups that found nothing.</summary>
    public static readonly Exit Limited = new("limited");

    public override string Kind => "lookup";

    /// <summary>The register, such as <c>case</c>.</summary>
    public required string Register { get; init; }

    public required Template Reference { get; init; }

    public required string Into { get; init; }
}
