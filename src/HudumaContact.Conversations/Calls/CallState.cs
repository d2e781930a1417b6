namespace HudumaContact.Conversations.Calls;

/// <summary>Where a call stands. The order of the names is the usual way; their numbers are on disk.</summary>
public enum CallState
{
    /// <summary>Nobody has answered yet: we, or whom we ring.</summary>
    Ringing,

    /// <summary>Answered, and nothing said yet.</summary>
    Answered,

    /// <summary>The flows talk with the caller.</summary>
    InFlow,

    /// <summary>Waits for a person.</summary>
    Waiting,

    /// <summary>A person is rung, or they talk.</summary>
    WithAgent,

    /// <summary>The caller leaves a message.</summary>
    Voicemail,

    /// <summary>Over, as it should be.</summary>
    Completed,

    /// <summary>The caller left before anybody, or anything, had answered.</summary>
    Abandoned,

    /// <summary>It did not come about, or broke.</summary>
    Failed,
}
