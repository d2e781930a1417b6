namespace HudumaContact.Desk.Simulator;

/// <summary>One delivery of one form and what came back.</summary>
/// <param name="Typed">What the citizen did for it: an answer, or the code dialled.</param>
/// <param name="Repeats">The exchange whose form was delivered again.</param>
public sealed record Exchange(SentForm Form, string Typed, WireReply Reply, DateTimeOffset At, Exchange? Repeats = null)
{
    /// <summary>Null when it repeats nothing.</summary>
    public bool? CameBackTheSame => Repeats is null ? null : Repeats.Reply.Body == Reply.Body && Repeats.Reply.Status == Reply.Status;
}
