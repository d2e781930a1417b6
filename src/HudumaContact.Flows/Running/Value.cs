namespace HudumaContact.Flows.Running;

/// <summary>
/// What a variable holds: text, an item, or several items. At rest it is one string whose first character tells which:
/// <c>=text</c>, <c>@kind:id</c>, <c>*kind:id,kind:id</c>.
/// </summary>
public readonly record struct Value
{
    /// <summary>Characters of a text that are ever kept: the longest text message in parts that a phone sends.</summary>
    public const int Longest = 1000;

    private readonly string? _stored;

    private Value(string stored) => _stored = stored;

    public static readonly Value None;

    public string Stored => _stored ?? "=";

    public bool IsEmpty => _stored is null or "=" or "*";

    /// <summary>A longer text is cut, never between the halves of a surrogate pair.</summary>
    public static Value Of(string text) => new("=" + (text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)]));

    public static Value Of(Item item) => new("@" + item);

    public static Value Of(IEnumerable<Item> items) => new("*" + string.Join(',', items));

    public static Value FromStored(string stored) => new(stored);

    public string? Text => Stored[0] == '=' ? Stored[1..] : null;

    public Item? Item => Stored[0] == '@' ? Parse(Stored.AsSpan(1)) : null;

    public IReadOnlyList<Item> Items
    {
        get
        {
            if (Item is { } one) return [one];
            if (Stored[0] != '*' || Stored.Length == 1) return [];
            return [.. Stored[1..].Split(',').Select(part => Parse(part))];
        }
    }

    /// <summary>What a branch or a condition compares: the text, or the id of the item.</summary>
    public string Compared => Text ?? Item?.Id ?? Stored[1..];

    private static Item Parse(ReadOnlySpan<char> stored)
    {
        var colon = stored.IndexOf(':');
        return new Item(stored[..colon].ToString(), stored[(colon + 1)..].ToString());
    }
}
