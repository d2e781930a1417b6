namespace HudumaContact.Conversations.Calls;

/// <summary>What came of asking a provider to record, to pause or to go on.</summary>
public enum RecordingOrder
{
    /// <summary>It does so.</summary>
    Done,

    /// <summary>It does not: it can't, the call is over, or nothing is recorded.</summary>
    Refused,

    /// <summary>It may do so or not: no answer came, or none that tells.</summary>
    InDoubt,
}
