using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Agents;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>Something that was said or done in a handoff. What was said before it stands in the case's transcript.</summary>
/// <param name="Id">Sorts by time.</param>
/// <param name="By">The agent; null for the citizen, for the line itself, and for whoever answers at an outside hub.</param>
/// <param name="Words">Null when the key they were encrypted with is erased, and where none are needed.</param>
/// <param name="At">UTC.</param>
/// <param name="Message">The message of ours that carried it.</param>
public sealed record HandoffEntry(Guid Id, HandoffId Handoff, EntryKind Kind, AgentId? By, string? Words, DateTime At, MessageId? Message)
{
    /// <summary>What the outside hub calls it, where it came from there with a name.</summary>
    public Guid? HubWord { get; init; }

    /// <summary>Not the words.</summary>
    public override string ToString() => $"{Kind} in {Handoff}";
}

/// <summary>Kinds of <see cref="HandoffEntry"/>. Their numbers are on disk.</summary>
public enum EntryKind
{
    /// <summary>By the citizen.</summary>
    Said = 0,

    /// <summary>By an agent, to the citizen.</summary>
    Answered = 1,

    /// <summary>By the line itself, to the citizen: position, hours, that it is closed.</summary>
    Told = 2,

    /// <summary>By an agent, for colleagues.</summary>
    Noted = 3,

    /// <summary>By a supervisor, for the agent alone.</summary>
    Whispered = 4,

    Requested = 10,
    Offered = 11,
    Passed = 12,
    Accepted = 13,
    Parked = 14,
    Resumed = 15,
    Requeued = 16,
    WrappedUp = 17,
    Closed = 18,
    Reopened = 19,
    Abandoned = 20,
    Expired = 22,
    TakenOver = 23,
    FormSent = 24,
    FormBack = 25,
    Rated = 26,

    /// <summary>The citizen left a form without sending it.</summary>
    FormLeft = 27,

    /// <summary>By a supervisor: it goes before what is as usual.</summary>
    Raised = 28,

    /// <summary>They talk on the phone: called back, the citizen answered; or put through, a person did.</summary>
    Reached = 40,

    /// <summary>By the colleague: whoever has the caller asks them, on the phone.</summary>
    Consulted = 41,

    /// <summary>The citizen, who waited to be written to or called, calls by themselves. Its words are the <see cref="Way"/> from before, which they go back to when they hang up.</summary>
    Rang = 42,
}
