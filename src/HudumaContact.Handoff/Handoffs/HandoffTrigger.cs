namespace HudumaContact.Handoff.Handoffs;

/// <summary>What can happen to a handoff.</summary>
public enum HandoffTrigger
{
    /// <summary>It is shown to one agent.</summary>
    Offer,

    /// <summary>The agent said no, or nothing, or vanished.</summary>
    Withdraw,

    /// <summary>An agent has it.</summary>
    Accept,

    /// <summary>The agent said something to the citizen.</summary>
    Answer,

    /// <summary>The citizen said something.</summary>
    Hear,

    /// <summary>It is the citizen's turn, for longer.</summary>
    Park,

    /// <summary>Back to the same agent.</summary>
    Resume,

    /// <summary>To the queue, at its first place.</summary>
    Requeue,

    WrapUp,
    Close,

    /// <summary>The citizen asks on after it was closed.</summary>
    Reopen,

    /// <summary>The citizen wants nobody any more.</summary>
    Abandon,

    /// <summary>Nothing was heard of the citizen for too long.</summary>
    Expire,
}
