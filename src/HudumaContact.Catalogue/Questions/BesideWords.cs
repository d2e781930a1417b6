namespace HudumaContact.Catalogue.Questions;

/// <summary>Finds words of other people's business: football, airtime, "for sale".</summary>
internal sealed class BesideWords
{
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);
    private readonly int _mostWords = 1;

    public BesideWords(IReadOnlyList<string> phrases)
    {
        foreach (var words in phrases.Select(Wording.Of))
        {
            _phrases.Add(string.Join(' ', words));
            _mostWords = Math.Max(_mostWords, words.Count);
        }
    }

    public bool AreIn(List<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => Enumerable.Range(1, Math.Min(_mostWords, tokens.Count - at)).Any(length => _phrases.Contains(Typed(tokens, at, length))));

    private static string Typed(List<Token> tokens, int at, int length) => string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Typed));
}
