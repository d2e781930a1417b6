namespace HudumaContact.Conversations.Messages;

/// <summary>What a message of ours is for, as it stands in records: bounds such as "once an hour" are counted by it.</summary>
public enum MessagePurpose
{
    /// <summary>What the flows said to a text.</summary>
    Reply,

    /// <summary>How to use the line, to who sent nothing that can be understood.</summary>
    Help,

    /// <summary>That STOP or START was heard.</summary>
    Confirmation,

    /// <summary>An answer that was asked for on another line.</summary>
    Copy,

    /// <summary>A session of another line, going on here.</summary>
    Continuation,

    /// <summary>That a session ended with answers in it.</summary>
    Reminder,

    /// <summary>What a register said after the caller had stopped waiting.</summary>
    LateResult,

    /// <summary>To many.</summary>
    Bulk,

    /// <summary>Said by a person of ours, or about one who will.</summary>
    Person,
}
