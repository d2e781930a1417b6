using HudumaContact.Speech.Reading;

namespace HudumaContact.Conversations.Speaking;

/// <summary>Lines as a voice says them.</summary>
/// <param name="Pieces">Those that are recorded, in their order.</param>
/// <param name="Lacking">Those that are not, each with the language that it is said in.</param>
public sealed record SaidLines(IReadOnlyList<PlayedPiece> Pieces, IReadOnlyList<(Piece Piece, string Language)> Lacking)
{
    public static readonly SaidLines Nothing = new([], []);

    /// <summary>There is something to hear, and all of it is recorded.</summary>
    public bool IsWhole => Pieces.Count > 0 && Lacking.Count == 0;

    /// <summary>There are words in it that are in no release: they may be somebody's own.</summary>
    public bool IsOfSomebody => Lacking.Any(lack => !lack.Piece.IsKnown);
}
