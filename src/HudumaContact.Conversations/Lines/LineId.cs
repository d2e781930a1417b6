namespace HudumaContact.Conversations.Lines;

/// <summary>The name of a line in settings and in its webhook's address, e.g. <c>at-ussd</c>.</summary>
public readonly record struct LineId(string Value)
{
    public override string ToString() => Value;
}
