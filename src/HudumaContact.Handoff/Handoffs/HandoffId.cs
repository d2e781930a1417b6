namespace HudumaContact.Handoff.Handoffs;

/// <summary>Sorts by time. On the wire of a hub it is the id of the conversation.</summary>
public readonly record struct HandoffId(Guid Value)
{
    public override string ToString() => Value.ToString("n");

    public static bool TryParse(string? text, out HandoffId id)
    {
        var isOne = Guid.TryParseExact(text, "n", out var value);
        id = new HandoffId(value);
        return isOne;
    }
}
