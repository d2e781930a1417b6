namespace HudumaContact.Handoff.Handoffs;

/// <summary>
/// Where a handoff stands. The order of the names is the usual way; their numbers are on disk. None says that nobody could take it: what a
/// hub does not take is the desk's, and there it waits.
/// </summary>
public enum HandoffState
{
    /// <summary>Waits for somebody free.</summary>
    Queued,

    /// <summary>Offered to one agent, for a short time.</summary>
    Offered,

    /// <summary>An agent has it and has said nothing yet.</summary>
    Accepted,

    /// <summary>They talk.</summary>
    Active,

    /// <summary>Waits for the citizen; it is nobody's load.</summary>
    Parked,

    /// <summary>The talk is over, the agent notes what came of it.</summary>
    WrapUp,

    Closed,

    /// <summary>The citizen left before anybody answered.</summary>
    Abandoned,

    /// <summary>The citizen was not heard of for too long.</summary>
    Expired,
}
