namespace HudumaContact.Conversations.Lookups.Promises;

public readonly record struct PromiseId(Guid Value)
{
    public override string ToString() => Value.ToString("n");
}
