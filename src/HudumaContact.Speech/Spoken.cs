namespace HudumaContact.Speech;

/// <summary>A value as it is spoken: pieces that are each recorded once, and said one after the other.</summary>
internal sealed record Spoken(IReadOnlyList<string> Pieces)
{
    /// <summary>Not a recording: a short rest between two pieces, written as the comma that it is heard as.</summary>
    public const string Rest = ",";

    /// <summary>The one joining rule: pieces stand a blank apart, and a rest belongs to the piece before it.</summary>
    public string Words => string.Join(' ', Pieces).Replace(" ,", ",", StringComparison.Ordinal);

    public static Spoken Of(params IEnumerable<string> pieces) => new([.. pieces]);
}
