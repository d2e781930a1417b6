namespace HudumaContact.Conversations.Answers;

/// <summary>Sorts by time.</summary>
public readonly record struct WrongAnswerId(Guid Value)
{
    public override string ToString() => Value.ToString("n");
}
