namespace HudumaContact.Conversations.Contacts;

/// <summary>Who a record is about, in every table but <c>contacts</c>: never the number.</summary>
public readonly record struct ContactId(Guid Value)
{
    public override string ToString() => Value.ToString("n");
}
