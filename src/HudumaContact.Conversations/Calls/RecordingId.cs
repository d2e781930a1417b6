namespace HudumaContact.Conversations.Calls;

/// <summary>Sorts by time.</summary>
public readonly record struct RecordingId(Guid Value)
{
    public override string ToString() => Value.ToString("N");
}
