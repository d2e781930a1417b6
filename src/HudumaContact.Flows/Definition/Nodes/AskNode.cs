using System.Text.RegularExpressions;

namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// Asks for words or digits and keeps them in a variable.
/// <code>
/// ask-service:
///   ask: { prompt: { en: "Type the service", sw: "Andika huduma" }, into: question }
///   next: understand
/// </code>
/// </summary>
public sealed record AskNode(NodeId Id, string File, int Line) : GatherNode(Id, File, Line)
{
    /// <summary>Characters that every network lets a caller type (Safaricom's limit). An ask that may take more says so on its screen.</summary>
    public const int HandsetInput = 80;

    /// <summary>The answer is the number of a case of ours; taken only by an ask that leads it somewhere.</summary>
    public static readonly Exit CaseNumber = new("case-number");

    public override string Kind => "ask";

    public required Wording Prompt { get; init; }

    public required string Into { get; init; }

    /// <summary>The whole answer must match; null takes anything but nothing.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Characters kept of an answer; the rest is cut.</summary>
    public int Longest { get; init; } = HandsetInput;
}
