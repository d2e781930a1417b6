namespace HudumaContact.Handoff.Queues;

/// <summary>The short name of a queue, e.g. <c>general</c>.</summary>
public readonly record struct QueueId(string Value)
{
    /// <summary>Universal agents: whatever no other queue is named for.</summary>
    public static readonly QueueId General = new("general");

    /// <summary>Tele-counselling: seen by counsellors alone.</summary>
    public static readonly QueueId Counselling = new("counselling");

    public override string ToString() => Value;
}
