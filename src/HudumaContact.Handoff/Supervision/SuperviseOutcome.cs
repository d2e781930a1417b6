namespace HudumaContact.Handoff.Supervision;

/// <summary>What came of a supervisor's wish. But for <see cref="Done"/> nothing was changed.</summary>
public enum SuperviseOutcome
{
    Done,

    /// <summary>There is no such case.</summary>
    NotThere,

    /// <summary>Its queue is private, and the supervisor has no right to it.</summary>
    Private,

    /// <summary>The talk is over.</summary>
    Over,

    /// <summary>No agent has it, so there is nobody to whisper to.</summary>
    NobodyHasIt,

    /// <summary>It is with whom it was to come to.</summary>
    TheirsAlready,

    /// <summary>The agent is not at the desk.</summary>
    NotAtDesk,

    /// <summary>Whoever was to have it lacks the skill of a private queue.</summary>
    LacksSkill,

    /// <summary>What was said to a private queue goes to none that others read too.</summary>
    StaysPrivate,

    NoSuchQueue,

    /// <summary>Who asks may not answer citizens.</summary>
    NoAgent,

    /// <summary>The agent has as many cases of its way as they have room for.</summary>
    NoRoom,

    /// <summary>The citizen is on the line, and whoever was to have it has no phone that they can be put through to.</summary>
    NoPhone,

    /// <summary>Nobody talks on the phone about it just now, or the provider of the line lets nobody join.</summary>
    NotTalking,

    /// <summary>The supervisor is in the talk, or their phone rings for it.</summary>
    JoinedAlready,

    /// <summary>The supervisor has no phone written down that could be rung, or it could not be rung.</summary>
    NotRung,

    /// <summary>It goes before the others already.</summary>
    RaisedAlready,
}
