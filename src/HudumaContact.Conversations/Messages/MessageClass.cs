namespace HudumaContact.Conversations.Messages;

/// <summary>What goes first when a line has more to send than it may.</summary>
public enum MessageClass
{
    /// <summary>Somebody has just asked, and waits.</summary>
    Answer,

    /// <summary>Promised, or said by a person of ours.</summary>
    Service,

    /// <summary>Not asked for: quiet hours and STOP hold for it.</summary>
    Notice,

    /// <summary>Not asked for, and to many.</summary>
    Bulk,
}
