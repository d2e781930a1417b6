using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// The words of a cue as they are compared: <c>...</c> stands for up to three words, <c>&lt;number&gt;</c> and <c>&lt;place&gt;</c>
/// for what they say, and <c>haja-lipa</c> for a form of "lipa" that says not (<c>haja-*</c>: of any verb).
/// </summary>
internal sealed class CuePattern
{
    private const string Not = "haja-";
    private const string NotYet = "yet";
    private const int MostBetween = 3;

    private readonly Part[] _parts;

    public CuePattern(Cue cue, Vocabulary vocabulary)
    {
        Cue = cue;
        _parts = [.. cue.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => PartOf(word, vocabulary))];
    }

    public Cue Cue { get; }

    /// <summary>The sense that it begins with; null when it may begin with several.</summary>
    public int? First => _parts[0] is { Kind: PartKind.Word, Sense: var sense } ? sense : null;

    /// <summary>How many words it names.</summary>
    public int Length => _parts.Count(part => part.Kind is not PartKind.Gap);

    /// <summary>Where it ends when it begins here; null when it does not.</summary>
    public int? EndFrom(int at, List<Token> tokens, IReadOnlySet<int> places) => EndFrom(0, at, tokens, places);

    private int? EndFrom(int part, int at, List<Token> tokens, IReadOnlySet<int> places)
    {
        for (; part < _parts.Length; part++, at++)
        {
            if (_parts[part].Kind is PartKind.Gap)
            {
                for (var next = at; next <= at + MostBetween && next < tokens.Count; next++)
                {
                    if (EndFrom(part + 1, next, tokens, places) is { } end) return end;
                }

                return null;
            }

            if (at >= tokens.Count || !_parts[part].Fits(tokens[at], places.Contains(at))) return null;
        }

        return at;
    }

    private static Part PartOf(string word, Vocabulary vocabulary)
    {
        if (word == "...") return new Part(PartKind.Gap, -1, null);
        if (word == "<place>") return new Part(PartKind.Place, -1, null);
        if (word == "<number>") return new Part(PartKind.Word, Senses.Number, null);
        if (word == Not + "*") return new Part(PartKind.Not, -1, null);
        if (word.StartsWith(Not, StringComparison.Ordinal)) return new Part(PartKind.Not, vocabulary.Read(word[Not.Length..]).Best, null);
        var token = vocabulary.Read(word);
        return new Part(PartKind.Word, token.Best, token.Form);
    }

    private enum PartKind
    {
        Word,
        Gap,
        Place,
        Not,
    }

    /// <param name="Form">"Imetoka" is told by its tense: it has come out.</param>
    private sealed record Part(PartKind Kind, int Sense, VerbForm? Form)
    {
        public bool Fits(Token token, bool isPlace) => Kind switch
        {
            PartKind.Place => isPlace,
            PartKind.Not => token.Form is { IsNegative: true, Tense: NotYet } && (Sense < 0 || token.Best == Sense),
            _ => token.Best == Sense && (Form is null || Form == token.Form),
        };
    }
}
