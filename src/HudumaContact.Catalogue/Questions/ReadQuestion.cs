namespace HudumaContact.Catalogue.Questions;

/// <summary>A question, word by word read.</summary>
/// <param name="Merged">The tokens with phrases as one.</param>
/// <param name="Cues">All words that tell what is wanted.</param>
/// <param name="Deciding">The one of them that counts.</param>
/// <param name="IsOfTwo">Whether two things are asked, the first of them by the deciding cue.</param>
/// <param name="IsBeside">Whether it has words of other people's business.</param>
internal sealed record ReadQuestion(List<Token> Tokens, List<Token> Merged, PlaceMatch? Place, List<CueMatch> Cues, CueMatch? Deciding, bool IsOfTwo, bool IsBeside)
{
    public IEnumerable<Token> PlaceTokens => Place is null ? [] : Tokens.GetRange(Place.At, Place.Length);
}
