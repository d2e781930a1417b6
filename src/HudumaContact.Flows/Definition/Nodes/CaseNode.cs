namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Opens a case and keeps <c>into.number</c> and <c>into.due</c>; or adds words to one, or closes one, that a lookup has found.
/// <code>
/// record:
///   case: { open: complaint, words: "{{ story }}", about: service, anonymous: "{{ anonymous }}", into: case }
///   next: told
/// add:
///   case: { add: "{{ case.number }}", words: "{{ more }}" }
///   next: added
/// close:
///   case: { close: "{{ case.number }}" }
///   next: closed
/// </code>
/// </summary>
public sealed record CaseNode(NodeId Id, string File, int Line) : Node(Id, File, Line)
{
    public override string Kind => "case";

    public required CaseStep Step { get; init; }

    /// <summary>For <see cref="CaseStep.Open"/> the kind of case; otherwise the number of the case.</summary>
    public required Template Subject { get; init; }

    public Template Words { get; init; } = Template.Nothing;

    /// <summary>Variable with the service or centre that it is about.</summary>
    public string? About { get; init; }

    /// <summary>Renders to <c>yes</c> when the citizen's number must not be kept with the case.</summary>
    public Template Anonymous { get; init; } = Template.Nothing;

    public string? Into { get; init; }
}

public enum CaseStep
{
    Open,
    Add,
    Close,
}
