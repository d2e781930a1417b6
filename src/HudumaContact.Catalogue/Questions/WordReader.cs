using System.Collections.Concurrent;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Reads one typed word. What is not known is read with digits as letters, without what stands round a verb, as two words run
/// together, and last as a typing error of a known one.
/// </summary>
internal sealed class WordReader(Senses senses, Affixes affixes)
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

    /// <summary>A word of questions is typed again and again; words of chance must not fill the memory.</summary>
    private const int MostRemembered = 20_000;

    private readonly SpellingIndex _spelling = new([.. senses.Words]);
    private readonly ConcurrentDictionary<string, Token> _remembered = new(StringComparer.Ordinal);

    public static (int Sense, double Nearness)[] WithAlso(Senses senses, int sense, double nearness) =>
        [(sense, nearness), .. senses.AlsoOf(sense).Select(also => (also, nearness * AlsoNearness))];

    /// <summary>Whether it is a known word, or a form of one.</summary>
    public bool Knows(string word) => ReadAsKnown(word) is not null;

    public Token Read(string word)
    {
        if (_remembered.TryGetValue(word, out var known)) return known;
        var token = ReadAsKnown(word) ?? ReadAsJoined(word) ?? ReadAsMisspelled(word);
        if (affixes.ConjugatedBasesOf(word).FirstOrDefault(stem => senses.Find(stem.Base) is not null) is { Base: { } stem, Form: { } form })
            token = token with { Form = token.Form ?? form, IsSwahiliVerb = word.Length - stem.Length >= LeastMarks && (stem.Length > LeastMarks + 1 || IsVowel(word[^1])) };
        if (_remembered.Count < MostRemembered) _remembered.TryAdd(word, token);
        return token;
    }

    /// <summary>As it is, as a number, with digits as letters, or without what stands round a verb; null when it is none of these.</summary>
    private Token? ReadAsKnown(string word)
    {
        if (senses.Find(word) is { } known) return new Token(word, word, WithAlso(senses, known, 1));
        if (DigitLetters.IsNumber(word)) return new Token(word, word, [(Senses.Number, 1)]);
        foreach (var lettered in DigitLetters.ReadingsOf(word))
        {
            if (senses.Find(lettered) is { } sense) return new Token(word, lettered, WithAlso(senses, sense, ChangedNearness));
        }

        foreach (var (stem, form) in affixes.BasesOf(word))
        {
            if (senses.Find(stem) is { } sense) return new Token(word, stem, WithAlso(senses, sense, ChangedNearness), form);
        }

        return null;
    }

    /// <summary>"goodconduct", "birthcert".</summary>
    private Token? ReadAsJoined(string word)
    {
        for (var cut = word.Length - LeastJoined; cut >= LeastJoined; cut--)
        {
            if (senses.Find(word[..cut]) is not { } first || senses.Find(word[cut..]) is not { } second) continue;
            if (senses.WeightOf(first) is SenseWeight.None || senses.WeightOf(second) is SenseWeight.None) continue;
            return new Token(word, $"{word[..cut]} {word[cut..]}", [(first, ChangedNearness), (second, ChangedNearness)]);
        }

        return null;
    }

    private Token ReadAsMisspelled(string word)
    {
        var near = new List<(int Word, double Nearness)>();
        _spelling.Find(word, near);
        near.Sort((one, other) => other.Nearness != one.Nearness ? other.Nearness.CompareTo(one.Nearness) : string.CompareOrdinal(senses.Words[one.Word], senses.Words[other.Word]));
        var meant = new List<(int Sense, double Nearness)>();
        foreach (var (index, nearness) in near)
        {
            var sense = senses.Find(senses.Words[index])!.Value;
            if (!meant.Exists(other => other.Sense == sense)) meant.Add((sense, nearness));
            // A typing error of a word that says nothing says nothing either.
            if (meant.Count == MostSenses || senses.WeightOf(sense) is SenseWeight.None) break;
        }

        return new Token(word, near.Count > 0 ? senses.Words[near[0].Word] : word, meant);
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';
}
