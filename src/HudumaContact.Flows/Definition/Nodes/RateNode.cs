namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Asks for marks from 1 to 5 and records them.
/// <code>
/// rate-us:
///   rate: { prompt: { en: "Rate us 1 (bad) to 5 (very good)", sw: "Tupe alama 1 (mbaya) hadi 5 (nzuri sana)" } }
///   next: thanks
/// </code>
/// </summary>
public sealed record RateNode(NodeId Id, string File, int Line) : GatherNode(Id, File, Line)
{
    public const int Highest = 5;

    public override string Kind => "rate";

    public required Wording Prompt { get; init; }
}
