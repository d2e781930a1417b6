namespace HudumaContact.Conversations.Calls;

/// <summary>Our own name for a call. Sorts by time.</summary>
public readonly record struct CallId(Guid Value)
{
    public override string ToString() => Value.ToString("N");

    public static bool TryParse(string? text, out CallId id)
    {
        var isOne = Guid.TryParseExact(text, "N", out var value);
        id = new CallId(value);
        return isOne;
    }
}
