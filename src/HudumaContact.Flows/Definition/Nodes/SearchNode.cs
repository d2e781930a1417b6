namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Looks typed words up in the catalogue, in memory. Exits: <c>none</c>, <c>one</c> (sure of it), <c>many</c> (did you mean);
/// and, when they lead somewhere, before these: <c>case-number</c>, <c>person</c> and <c>complaint</c>.
/// <c>into</c> gets what was found, best first; <c>best</c> the first of them; <c>topic</c> what was asked about it, or nothing.
/// <code>
/// understand:
///   search: { services: "{{ question }}", into: matches, best: service, topic: topic }
///   exits: { none: not-found, one: service-menu, many: choose }
/// </code>
/// </summary>
public sealed record SearchNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public static readonly Exit None = new("none");
    public static readonly Exit One = new("one");
    public static readonly Exit Many = new("many");

    /// <summary>The words are the number of a case of ours.</summary>
    public static readonly Exit CaseNumber = AskNode.CaseNumber;

    /// <summary>The words ask for a person.</summary>
    public static readonly Exit Person = new("person");

    /// <summary>The words complain.</summary>
    public static readonly Exit Complaint = new("complaint");

    public override string Kind => "search";

    /// <summary>What is searched: a kind that the catalogue knows, such as <c>services</c> or <c>centres</c>.</summary>
    public required string What { get; init; }

    public required Template Words { get; init; }

    public required string Into { get; init; }

    public string? Best { get; init; }

    public string? Topic { get; init; }

    public int Most { get; init; } = 3;
}
