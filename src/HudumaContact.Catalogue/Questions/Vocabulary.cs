using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Turns typed words into meanings. A meaning is a number; words that mean the same share it. A word that is not known is read
/// without the verb's prefixes, with digits as letters, and last as a typing error of a known one.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>A small word, which says nothing about the service.</summary>
    public const int PassedOver = -1;

    // Subject, tense and infinitive markers of Swahili, longest first; Sheng puts them before English verbs too ("nimelose", "kurenew").
    private static readonly string[] Prefixes =
    [
        "yameku", "nimeku", "kunaku", "zime", "yame", "nime", "ulim", "wame", "tume", "kime", "vime", "lime", "nina", "nili", "nita", "wana", "wali", "wata", "tuna", "tuli", "tuta",
        "hana", "sina", "kina", "zina", "lina", "ime", "ame", "ume", "ana", "ali", "ata", "una", "uta", "ina", "ili", "ita", "kuji", "naji", "ku", "na", "ni", "a", "u",
    ];

    private readonly Dictionary<string, int> _meanings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Words, int Meaning)>> _manyWords = new(StringComparer.Ordinal);
    private readonly HashSet<int> _weak = [];
    private readonly HashSet<string> _passedOver;
    private readonly SpellingIndex _spelling;
    private readonly string[] _known;

    public Vocabulary(VocabularyFacts facts, IEnumerable<string> catalogueTexts)
    {
        _passedOver = [.. facts.PassedOver.SelectMany(Wording.Of)];
        foreach (var group in facts.Same)
        {
            var meaning = Count++;
            foreach (var words in group.Select(Wording.Of)) Learn(words, meaning);
        }

        foreach (var (phrases, first) in _manyWords.ToList()) _manyWords[phrases] = [.. first.OrderByDescending(phrase => phrase.Words.Length)];
        foreach (var word in facts.Weak.SelectMany(Wording.Of))
        {
            if (_meanings.TryAdd(word, Count)) _weak.Add(Count++);
        }

        foreach (var word in catalogueTexts.SelectMany(Wording.Of))
        {
            if (!_passedOver.Contains(word) && !_meanings.ContainsKey(word)) _meanings.Add(word, Count++);
        }

        var others = facts.Same.SelectMany(group => group).Concat(facts.Topics.SelectMany(topic => topic.Phrases)).Concat(facts.English).Concat(facts.Swahili).SelectMany(Wording.Of);
        _known = [.. _meanings.Keys.Concat(_passedOver).Concat(others).Distinct(StringComparer.Ordinal)];
        _spelling = new SpellingIndex(_known);
    }

    /// <summary>How many meanings there are.</summary>
    public int Count { get; private set; }

    public bool IsWeak(int meaning) => _weak.Contains(meaning);

    /// <summary>Whether this is a word of questions, so that it is no misspelled place.</summary>
    public bool Knows(string word) => ReadAsKnown(word) is not null;

    /// <summary>Meanings of a text of the catalogue, each once, without words that say nothing.</summary>
    public List<int> MeaningsOf(string text)
    {
        var meanings = new List<int>();
        foreach (var token in Read(Wording.Of(text)))
        {
            if (token.Meanings is [{ Meaning: >= 0 } first, ..] && !meanings.Contains(first.Meaning)) meanings.Add(first.Meaning);
        }

        return meanings;
    }

    /// <summary>Reads a question, phrases of several words first.</summary>
    public List<Token> Read(List<string> words)
    {
        var tokens = new List<Token>(words.Count);
        var near = new List<(int Word, double Nearness)>();
        var spelled = words.ConvertAll(word => Spelled(word, near));
        for (var at = 0; at < words.Count; at++)
        {
            if (PhraseAt(spelled, at) is { } phrase)
            {
                tokens.Add(new Token(string.Join(' ', phrase.Words), [(phrase.Meaning, 1)]));
                at += phrase.Words.Length - 1;
            }
            else
            {
                tokens.Add(ReadWord(words[at], near));
            }
        }

        return tokens;
    }

    private (string[] Words, int Meaning)? PhraseAt(List<string> words, int at)
    {
        if (!_manyWords.TryGetValue(words[at], out var phrases)) return null;
        foreach (var phrase in phrases)
        {
            if (at + phrase.Words.Length > words.Count) continue;
            var length = 1;
            while (length < phrase.Words.Length && words[at + length] == phrase.Words[length]) length++;
            if (length == phrase.Words.Length) return phrase;
        }

        return null;
    }

    /// <summary>The nearest known word, for finding phrases; the word itself when none is near.</summary>
    private string Spelled(string word, List<(int Word, double Nearness)> near)
    {
        if (MeaningOf(word) is not null) return word;
        _spelling.Find(word, near);
        return near.Count == 0 ? word : _known[near.MaxBy(found => found.Nearness).Word];
    }

    private Token ReadWord(string word, List<(int Word, double Nearness)> near)
    {
        if (ReadAsKnown(word) is { } known) return known;
        _spelling.Find(word, near);
        if (near.Count == 0) return new Token(word, []);
        near.Sort((one, other) => other.Nearness != one.Nearness ? other.Nearness.CompareTo(one.Nearness) : string.CompareOrdinal(_known[one.Word], _known[other.Word]));
        var meanings = new List<(int Meaning, double Nearness)>();
        foreach (var (index, nearness) in near)
        {
            // A typing error of a word that says nothing says nothing either.
            var meaning = MeaningOf(_known[index]) ?? PassedOver;
            if (!meanings.Exists(other => other.Meaning == meaning)) meanings.Add((meaning, nearness));
            if (meanings.Count == 3 || meaning == PassedOver) break;
        }

        return new Token(_known[near[0].Word], meanings);
    }

    /// <summary>As it is, with digits as letters, or without the verb's prefixes; null when it is none of these.</summary>
    private Token? ReadAsKnown(string word)
    {
        if (MeaningOf(word) is { } known) return new Token(word, [(known, 1)]);
        if (word.Any(char.IsAsciiDigit) && word.Any(char.IsAsciiLetterLower) && MeaningOf(WithLetters(word)) is { } lettered) return new Token(WithLetters(word), [(lettered, 0.95)]);
        foreach (var prefix in Prefixes)
        {
            if (word.Length - prefix.Length < 3 || !word.StartsWith(prefix, StringComparison.Ordinal)) continue;
            if (MeaningOf(word[prefix.Length..]) is { } stem) return new Token(word[prefix.Length..], [(stem, 0.95)]);
        }

        return null;
    }

    private int? MeaningOf(string word) =>
        _meanings.TryGetValue(word, out var meaning) ? meaning : _passedOver.Contains(word) ? PassedOver : null;

    private void Learn(List<string> words, int meaning)
    {
        if (words.Count == 1)
        {
            _meanings.TryAdd(words[0], meaning);
            return;
        }

        if (words.Count == 0) return;
        if (!_manyWords.TryGetValue(words[0], out var phrases)) _manyWords.Add(words[0], phrases = []);
        phrases.Add(([.. words], meaning));
    }

    private static string WithLetters(string word) => string.Create(word.Length, word, static (letters, typed) =>
    {
        for (var at = 0; at < typed.Length; at++) letters[at] = typed[at] switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' => 'a', '5' => 's', '7' => 't', var other => other };
    });
}
