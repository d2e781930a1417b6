namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Reads one typed word. What is not known is read with digits as letters, without what stands round a verb, as two words run
/// together, and last as a typing error of a known one.
/// </summary>
internal sealed class WordReader
{
    /// <summary>How much of its second sense a word has: what is stolen is nearly as good as lost.</summary>
    private const double AlsoNearness = 0.8;

    private const double ChangedNearness = 0.95;

    /// <summary>Letters of each of two words run together.</summary>
    private const int LeastJoined = 3;

    /// <summary>Letters before a root that are hardly there by chance.</summary>
    private const int LeastMarks = 2;

    /// <summary>Senses that a misspelled word may have.</summary>
    private const int MostSenses = 3;

    private readonly Senses _senses;
    private readonly Affixes _affixes;
    private readonly SpellingIndex _spelling;
    private readonly WordMemory<Token> _read;
    private readonly WordMemory<bool> _known;

    public WordReader(Senses senses, Affixes affixes)
    {
        _senses = senses;
        _affixes = affixes;
        _spelling = new SpellingIndex([.. senses.Words]);
        _read = new(ReadAnew);
        _known = new(word => ReadAsKnown(word) is not null);
    }

    public static (int Sense, double Nearness)[] WithAlso(Senses senses, int sense, double nearness) =>
        [(sense, nearness), .. senses.AlsoOf(sense).Select(also => (also, nearness * AlsoNearness))];

    /// <summary>Whether it is a known word, or a form of one.</summary>
    public bool Knows(string word) => _known.Of(word);

    public Token Read(string word) => _read.Of(word);

    private Token ReadAnew(string word)
    {
        var token = ReadAsKnown(word) ?? ReadAsJoined(word) ?? ReadAsMisspelled(word);
        if (_affixes.ConjugatedBasesOf(word).FirstOrDefault(stem => _senses.Find(stem.Base) is not null) is { Base: { } stem, Form: { } form })
            token = token with { Form = token.Form ?? form, IsSwahiliVerb = word.Length - stem.Length >= LeastMarks && (stem.Length > LeastMarks + 1 || IsVowel(word[^1])) };
        return token;
    }

    /// <summary>As it is, as a number, with digits as letters, or without what stands round a verb; null when it is none of these.</summary>
    private Token? ReadAsKnown(string word)
    {
        if (_senses.Find(word) is { } known) return new Token(word, word, WithAlso(_senses, known, 1));
        if (DigitLetters.IsNumber(word)) return new Token(word, word, [(Senses.Number, 1)]);
        foreach (var lettered in DigitLetters.ReadingsOf(word))
        {
            if (_senses.Find(lettered) is { } sense) return new Token(word, lettered, WithAlso(_senses, sense, ChangedNearness));
        }

        foreach (var (stem, form) in _affixes.BasesOf(word))
        {
            if (_senses.Find(stem) is { } sense) return new Token(word, stem, WithAlso(_senses, sense, ChangedNearness), form);
        }

        return null;
    }

    /// <summary>"goodconduct", "birthcert".</summary>
    private Token? ReadAsJoined(string word)
    {
        for (var cut = word.Length - LeastJoined; cut >= LeastJoined; cut--)
        {
            if (_senses.Find(word[..cut]) is not { } first || _senses.Find(word[cut..]) is not { } second) continue;
            if (_senses.WeightOf(first) is SenseWeight.None || _senses.WeightOf(second) is SenseWeight.None) continue;
            return new Token(word, $"{word[..cut]} {word[cut..]}", [(first, ChangedNearness), (second, ChangedNearness)]);
        }

        return null;
    }

    private Token ReadAsMisspelled(string word)
    {
        var near = _spelling.Find(word).ToList();
        near.Sort((one, other) => other.Nearness != one.Nearness ? other.Nearness.CompareTo(one.Nearness) : string.CompareOrdinal(_senses.Words[one.Word], _senses.Words[other.Word]));
        var meant = new List<(int Sense, double Nearness)>();
        foreach (var (index, nearness) in near)
        {
            var sense = _senses.Find(_senses.Words[index])!.Value;
            if (!meant.Exists(other => other.Sense == sense)) meant.Add((sense, nearness));
            // A typing error of a word that says nothing says nothing either.
            if (meant.Count == MostSenses || _senses.WeightOf(sense) is SenseWeight.None) break;
        }

        return new Token(word, near.Count > 0 ? _senses.Words[near[0].Word] : word, meant);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
