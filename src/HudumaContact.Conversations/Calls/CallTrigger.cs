namespace HudumaContact.Conversations.Calls;

/// <summary>What can happen to a call.</summary>
public enum CallTrigger
{
    /// <summary>It is answered: by us, or by whom we rang.</summary>
    Answer,

    /// <summary>On to the flows, from the beginning or back from a person.</summary>
    Enter,

    /// <summary>A person is asked for, or did not answer.</summary>
    Wait,

    /// <summary>A person is rung.</summary>
    Connect,

    /// <summary>The caller is asked for a message.</summary>
    TakeMessage,

    /// <summary>All is said, and we hang up.</summary>
    Finish,

    /// <summary>The other side hung up.</summary>
    HangUp,

    /// <summary>Refused before it was answered, busy, unanswered, or broken.</summary>
    Fail,
}
