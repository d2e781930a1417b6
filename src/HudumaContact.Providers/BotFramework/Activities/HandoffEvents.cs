namespace HudumaContact.Providers.BotFramework.Activities;

/// <summary>The two events of the protocol of handoff, and the states that a hub tells of.</summary>
internal static class HandoffEvents
{
    public const string Initiate = "handoff.initiate";

    public const string Status = "handoff.status";

    public const string Accepted = "accepted";

    public const string Failed = "failed";

    public const string Completed = "completed";
}
