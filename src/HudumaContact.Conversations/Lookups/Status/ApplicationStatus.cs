namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>How an application stands, in the order of <see cref="Flows.Running.StatusFields.Statuses"/>.</summary>
public enum ApplicationStatus
{
    Received,
    Processing,
    Ready,
    Collected,
    ActionNeeded,
    Rejected,
}
