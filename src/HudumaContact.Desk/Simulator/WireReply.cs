namespace HudumaContact.Desk.Simulator;

/// <summary>What came back for a hop, byte for byte.</summary>
/// <param name="Status">HTTP status; 0 when nothing came.</param>
/// <param name="Bytes">Length of the body.</param>
/// <param name="Node">Header <c>at-ussd-hop-metadata</c>: where the session stands.</param>
/// <param name="Millis">From sending the form to the last byte, seen from the browser.</param>
public sealed record WireReply(int Status, string ContentType, string Body, int Bytes, string Node, double Millis)
{
    private const string Continues = "CON ";
    private const string Ends = "END ";

    /// <summary>The provider is strict (protocols 1.2): 200, plain text, and the prefix exactly.</summary>
    public ReplyKind Kind =>
        Status != 200 ? ReplyKind.Broken
        : Body.StartsWith(Continues, StringComparison.Ordinal) ? ReplyKind.Continue
        : Body.StartsWith(Ends, StringComparison.Ordinal) ? ReplyKind.End
        : ReplyKind.Broken;

    /// <summary>Without the prefix.</summary>
    public string Screen => Kind == ReplyKind.Broken ? "" : Body[Continues.Length..];
}

public enum ReplyKind
{
    Continue,
    End,

    /// <summary>Nothing that a provider would show.</summary>
    Broken,
}
