namespace HudumaContact.Handoff.Forms;

/// <summary>Sorts by time. A session that fills the form in carries it.</summary>
public readonly record struct FormId(Guid Value)
{
    public override string ToString() => Value.ToString("n");

    public static bool TryParse(string? text, out FormId id)
    {
        var isOne = Guid.TryParseExact(text, "n", out var value);
        id = new FormId(value);
        return isOne;
    }
}
