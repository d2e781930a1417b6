namespace HudumaContact.Conversations.Messages;

/// <summary>Our own name of a message, in or out. Providers that allow it carry it in the address they report to.</summary>
public readonly record struct MessageId(Guid Value)
{
    public override string ToString() => Value.ToString("n");

    public static bool TryParse(string? text, out MessageId id)
    {
        var isOne = Guid.TryParseExact(text, "n", out var value);
        id = new MessageId(value);
        return isOne;
    }
}
