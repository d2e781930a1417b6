namespace HudumaContact.Conversations.Sessions;

public readonly record struct SessionId(Guid Value)
{
    public override string ToString() => Value.ToString("n");
}
