namespace HudumaContact.Conversations.Messages;

/// <summary>Where a message of ours stands.</summary>
public enum MessageState
{
    Queued,

    /// <summary>Handed to the provider at this moment, or cut off while it was.</summary>
    Sending,

    /// <summary>The provider has it.</summary>
    Sent,
    Delivered,
    Failed,

    /// <summary>The phone was not reached in time, or no word ever came.</summary>
    Expired,

    /// <summary>Nobody knows whether the provider has it. Never sent again unasked; a report settles it.</summary>
    InDoubt,
}
