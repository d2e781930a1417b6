namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Asks a register that may be slow; the hop waits for it within a budget. The fields found are kept as <c>into.field</c>.
/// Exits: <c>found</c>, <c>not-found</c>, <c>slow</c>, <c>failed</c>, <c>limited</c> (too many attempts).
/// A register of agencies tells of a service, and only to who knows a second fact.
/// <code>
/// find-case:
///   lookup: { case: "{{ number }}", into: case }
///   exits: { found: tell, not-found: sorry, slow: later, failed: later, limited: person }
/// is-it-ready:
///   lookup: { status: "{{ reference }}", of: service, proof: "{{ id-number }}", into: found }
///   exits: { found: tell, not-found: sorry, slow: offer-sms, failed: how-to-check, limited: person }
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

    /// <summary>Variable that holds the item that the reference belongs to; null for a register that needs none.</summary>
    public string? Of { get; init; }

    /// <summary>The second fact that only who it is about knows.</summary>
    public Template Proof { get; init; } = Template.Nothing;

    public required string Into { get; init; }

    /// <summary>All variables that asking takes.</summary>
    public IEnumerable<string> Needs => [.. Reference.Paths, .. Proof.Paths, .. Of is { } of ? [of] : Enumerable.Empty<string>()];
}
