namespace HudumaContact.Speech.Reading;

/// <summary>A line as it is spoken: pieces, one after the other.</summary>
public sealed record Utterance(IReadOnlyList<Piece> Pieces)
{
    /// <summary>All of it can be recorded.</summary>
    internal bool IsKnown => Pieces.All(piece => piece.IsKnown);
}
