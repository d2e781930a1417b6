namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Tells what the catalogue knows of a service or a centre, dated and sourced, and waits. Every answer told is put on record.
/// <code>
/// fee:
///   answer: { topic: fee, of: service, options: [ { label: { en: "Time", sw: "Muda" }, next: time } ] }
/// </code>
/// </summary>
public sealed record AnswerNode(NodeId Id, string File, int Line) : GatherNode(Id, File, Line)
{
    public override string Kind => "answer";

    public override bool SearchesLetters => !IsPrivate;

    /// <summary>A topic of the catalogue, such as <c>fee</c>; a template may choose it.</summary>
    public required Template Topic { get; init; }

    /// <summary>Variable that holds the service or centre.</summary>
    public required string Of { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];
}
