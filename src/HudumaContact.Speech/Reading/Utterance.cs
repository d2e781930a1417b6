namespace HudumaContact.Speech.Reading;

/// <summary>A line as it is spoken: pieces, one after the other.</summary>
public sealed record Utterance(IReadOnlyList<Piece> Pieces)
{
    /// <summary>All of it can be recorded.</summary>
    public bool IsKnown => Pieces.All(piece => piece.IsKnown);

    /// <summary>In words, amounts and times spelled out: what a voice says that has no recordings.</summary>
    public string Words => string.Join(' ', Pieces.Select(piece => piece.After switch
    {
        Pause.Breath => piece.Text + ",",
        Pause.Stop when piece.Text is [.., '.' or '?' or '!'] => piece.Text,
        Pause.Stop => piece.Text + ".",
        _ => piece.Text,
    }));
}
