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

    /// <summary>The marks that a text gives, from 1 to the highest; null when it gives none.</summary>
    public static int? MarksIn(string text) => text.AsSpan().Trim() is [>= '1' and var digit] && digit - '0' <= Highest ? digit - '0' : null;

    public override string Kind => "rate";

    public required Wording Prompt { get; init; }
}
