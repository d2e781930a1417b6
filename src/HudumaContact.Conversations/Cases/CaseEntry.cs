namespace HudumaContact.Conversations.Cases;

/// <summary>What was said in a case, in order.</summary>
/// <param name="Words">Null when the key they were encrypted with is erased.</param>
/// <param name="At">UTC; for an anonymous case only the day.</param>
public sealed record CaseEntry(CaseEntryKind Kind, string? Words, DateTime At);

public enum CaseEntryKind
{
    Opened,
    Added,
    Closed,

    /// <summary>The session before a person was asked for.</summary>
    Transcript,
}
