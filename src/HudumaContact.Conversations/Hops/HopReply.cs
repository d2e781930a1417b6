namespace HudumaContact.Conversations.Hops;

/// <summary>What the caller gets to see.</summary>
/// <param name="Text">Without any provider's prefix.</param>
/// <param name="Ends">The session is over.</param>
/// <param name="Node">Where the session stands, as <c>flow/node</c>; empty when it did not move.</param>
public sealed record HopReply(string Text, bool Ends, string Node, HopOutcome Outcome);

public enum HopOutcome
{
    /// <summary>The session moved and it is on disk.</summary>
    Answered,

    /// <summary>An answered hop delivered again: the same bytes, nothing moved.</summary>
    Repeated,

    /// <summary>It neither repeats nor follows an answered hop: nothing moved.</summary>
    OutOfStep,

    /// <summary>We could not serve the hop; nothing of it is kept.</summary>
    Apology,
}
