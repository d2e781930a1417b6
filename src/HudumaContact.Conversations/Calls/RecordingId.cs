namespace HudumaContact.Conversations.Calls;

/// <summary>Sorts by time.</summary>
public readonly record struct RecordingId(Guid Value)
{
    public override string ToString() => Value.ToString("N");

    public static bool TryParse(string? text, out RecordingId id)
    {
        var isOne = Guid.TryParseExact(text, "N", out var value);
        id = new RecordingId(value);
        return isOne;
    }
}
