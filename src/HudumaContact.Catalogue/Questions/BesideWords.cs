namespace HudumaContact.Catalogue.Questions;

/// <summary>Finds words of other people's business: football, airtime, "for sale".</summary>
internal sealed class BesideWords
{
    private readonly HashSet<string> _phrases = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _beginnings = new HashSet<string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    private readonly int _mostWords = 1;

    public BesideWords(IReadOnlyList<string> phrases)
    {
        foreach (var words in phrases.Select(Wording.Of))
        {
            if (words.Count == 0) continue;
            _phrases.Add(string.Join(' ', words));
            _beginnings.Add(words[0]);
            _mostWords = Math.Max(_mostWords, words.Count);
        }
    }

    public bool AreIn(List<Token> tokens) =>
        Enumerable.Range(0, tokens.Count).Any(at => Begins(tokens[at].Typed) && Enumerable.Range(1, Math.Min(_mostWords, tokens.Count - at)).Any(length => _phrases.Contains(Typed(tokens, at, length))));

    /// <summary>Most words begin no phrase, and need not be put together with the next. A token may be two words: "pass port".</summary>
    private bool Begins(string typed) => _beginnings.Contains(typed.AsSpan(0, typed.IndexOf(' ', StringComparison.Ordinal) is var end and >= 0 ? end : typed.Length));

    private static string Typed(List<Token> tokens, int at, int length) => string.Join(' ', tokens.Skip(at).Take(length).Select(token => token.Typed));
}
