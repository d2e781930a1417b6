using System.Collections.Concurrent;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Turns typed words into senses. A sense is a number; words that mean the same share it. A word that is not known is read with
/// digits as letters, without what stands round a verb, as two words run together, and last as a typing error of a known one.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Digits.</summary>
    public const int Number = 0;

    /// <summary>The second half of a word that was typed as two.</summary>
    private const int Nothing = 1;

    /// <summary>How much of its second sense a word has: what is stolen is nearly as good as lost.</summary>
    private const double AlsoNearness = 0.8;

    private const double ChangedNearness = 0.95;

    /// <summary>Letters before a root that are hardly there by chance.</summary>
    private const int LeastMarks = 2;

    /// <summary>A word of questions is typed again and again; words of chance must not fill the memory.</summary>
    private const int MostRemembered = 20_000;

    private const string Asking = "je";
    private const string How = "aje";
    private const int LeastAsking = 5;

    private readonly Senses _senses;
    private readonly Affixes _affixes;
    private readonly SensePhrases _phrases;
    private readonly SpellingIndex _spelling;
    private readonly ILookup<int, int> _outranked;
    private readonly ConcurrentDictionary<string, Token> _remembered = new(StringComparer.Ordinal);

    public Vocabulary(QuestionFacts facts, IEnumerable<string> catalogueTexts)
    {
        _affixes = new Affixes(facts.Affixes);
        _senses = new Senses();
        Learn(facts.Vocabulary.Same, SenseWeight.Strong);
        Learn(facts.Vocabulary.Actions, SenseWeight.Action);
        Learn(facts.Vocabulary.Weak, SenseWeight.Weak);
        Learn(facts.Vocabulary.PassedOver, SenseWeight.None);
        var cueWords = facts.Cues.SelectMany(cue => Wording.Of(cue.Words));
        var languages = facts.Languages.English.Concat(facts.Languages.Swahili).Concat(facts.Languages.Sheng).Concat(facts.Vocabulary.Beside).Concat(facts.Vocabulary.Plain).SelectMany(Wording.Of);
        foreach (var text in catalogueTexts) LearnWords(Wording.Of(text), SenseWeight.Strong);
        LearnWords(cueWords.Concat(languages), SenseWeight.None);
        LearnWords(AllGroups(facts.Vocabulary).SelectMany(group => group).SelectMany(Wording.Of), SenseWeight.None);
        foreach (var (word, also) in facts.Vocabulary.Also) _senses.AddAlso(_senses.Named(word), _senses.Named(also));
        _outranked = facts.Vocabulary.Outranks.ToLookup(pair => _senses.Named(pair.Word), pair => _senses.Named(pair.Outranked));
        _spelling = new SpellingIndex([.. _senses.Words]);
        _phrases = new SensePhrases(Groups(facts.Vocabulary), text => [.. Wording.Of(text).Select(word => Read(word).Best)], _senses);
    }

    /// <summary>How many senses there are.</summary>
    public int Count => _senses.Count;

    public SenseWeight WeightOf(int sense) => _senses.WeightOf(sense);

    /// <summary>Senses that say nothing beside this one.</summary>
    public IEnumerable<int> OutrankedBy(int sense) => _outranked[sense];

    public string NameOf(int sense) => _senses.NameOf(sense);

    /// <summary>Whether this very word is one of questions.</summary>
    public bool Lists(string word) => _senses.Find(word) is not null;

    /// <summary>Whether this is a word of questions, or a form of one.</summary>
    public bool Knows(string word) => ReadAsKnown(word) is not null;

    /// <summary>Senses of a text of the catalogue, each once, without words that say nothing.</summary>
    public List<int> SensesOf(string text)
    {
        var senses = new List<int>();
        foreach (var token in Merged(Read(Wording.Of(text))))
        {
            if (token.Best >= 0 && WeightOf(token.Best) is not SenseWeight.None && !senses.Contains(token.Best)) senses.Add(token.Best);
        }

        return senses;
    }

    /// <summary>The words with "how" apart where a verb ends in it: nasajilije is nasajili aje. The breaks move with their words.</summary>
    public List<string> Parted(List<string> words, List<int> breaks)
    {
        var parted = new List<string>(words.Count);
        var next = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (next < breaks.Count && breaks[next] == at) breaks[next++] = parted.Count;
            var isAsking = words[at].Length > LeastAsking && words[at].EndsWith(Asking, StringComparison.Ordinal) && !Lists(words[at]) && ReadAsKnown(words[at][..^Asking.Length]) is not null;
            if (isAsking) parted.AddRange([words[at][..^Asking.Length], How]);
            else parted.Add(words[at]);
        }

        if (next < breaks.Count) breaks[next] = parted.Count;
        return parted;
    }

    /// <summary>Word by word.</summary>
    public List<Token> Read(List<string> words)
    {
        var tokens = words.ConvertAll(Read);
        for (var at = 0; at + 1 < tokens.Count; at++)
        {
            // "pass port"
            if (Lists(words[at]) && Lists(words[at + 1]) && words[at].Length > 1 && words[at + 1].Length > 1) continue;
            var whole = words[at] + words[at + 1];
            if (whole.Length < 5 || _senses.Find(whole) is not { } sense) continue;
            tokens[at] = new Token(words[at] + " " + words[at + 1], whole, WithAlso(sense, 1));
            tokens[at + 1] = new Token("", "", [(Nothing, 1)]);
        }

        return tokens;
    }

    /// <summary>The tokens with phrases of several words as one: "driving licence".</summary>
    public List<Token> Merged(List<Token> tokens)
    {
        var merged = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (_phrases.FindAt(tokens, at) is var (sense, length))
            {
                var phrase = string.Join(' ', tokens.GetRange(at, length).Select(token => token.Known));
                merged.Add(new Token(phrase, phrase, WithAlso(sense, 1)));
                at += length - 1;
            }
            else
            {
                merged.Add(tokens[at]);
            }
        }

        return merged;
    }

    public Token Read(string word)
    {
        if (_remembered.TryGetValue(word, out var known)) return known;
        var token = ReadAsKnown(word) ?? ReadAsJoined(word) ?? ReadAsMisspelled(word);
        if (_affixes.ConjugatedBasesOf(word).FirstOrDefault(stem => _senses.Find(stem.Base) is not null) is { Base: { } stem, Form: { } form })
            token = token with { Form = token.Form ?? form, IsSwahiliVerb = word.Length - stem.Length >= LeastMarks && (stem.Length > LeastMarks + 1 || IsVowel(word[^1])) };
        if (_remembered.Count < MostRemembered) _remembered.TryAdd(word, token);
        return token;
    }

    /// <summary>As it is, as a number, with digits as letters, or without what stands round a verb; null when it is none of these.</summary>
    private Token? ReadAsKnown(string word)
    {
        if (_senses.Find(word) is { } known) return new Token(word, word, WithAlso(known, 1));
        if (DigitLetters.IsNumber(word)) return new Token(word, word, [(Number, 1)]);
        foreach (var lettered in DigitLetters.ReadingsOf(word))
        {
            if (_senses.Find(lettered) is { } sense) return new Token(word, lettered, WithAlso(sense, ChangedNearness));
        }

        foreach (var (stem, form) in _affixes.BasesOf(word))
        {
            if (_senses.Find(stem) is { } sense) return new Token(word, stem, WithAlso(sense, ChangedNearness), form);
        }

        return null;
    }

    /// <summary>"goodconduct", "birthcert".</summary>
    private Token? ReadAsJoined(string word)
    {
        for (var cut = word.Length - 3; cut >= 3; cut--)
        {
            if (_senses.Find(word[..cut]) is not { } first || _senses.Find(word[cut..]) is not { } second) continue;
            if (WeightOf(first) is SenseWeight.None || WeightOf(second) is SenseWeight.None) continue;
            var pair = new[] { first, second }.Select(sense => new Token(word, NameOf(sense), [(sense, 1)])).ToList();
            return _phrases.FindAt(pair, 0) is ({ } whole, 2)
                ? new Token(word, NameOf(whole), WithAlso(whole, ChangedNearness))
                : new Token(word, $"{word[..cut]} {word[cut..]}", [(first, ChangedNearness), (second, ChangedNearness)]);
        }

        return null;
    }

    private Token ReadAsMisspelled(string word)
    {
        var near = new List<(int Word, double Nearness)>();
        _spelling.Find(word, near);
        near.Sort((one, other) => other.Nearness != one.Nearness ? other.Nearness.CompareTo(one.Nearness) : string.CompareOrdinal(_senses.Words[one.Word], _senses.Words[other.Word]));
        var senses = new List<(int Sense, double Nearness)>();
        foreach (var (index, nearness) in near)
        {
            var sense = _senses.Find(_senses.Words[index])!.Value;
            if (!senses.Exists(other => other.Sense == sense)) senses.Add((sense, nearness));
            // A typing error of a word that says nothing says nothing either.
            if (senses.Count == 3 || WeightOf(sense) is SenseWeight.None) break;
        }

        return new Token(word, near.Count > 0 ? _senses.Words[near[0].Word] : word, senses);
    }

    private (int Sense, double Nearness)[] WithAlso(int sense, double nearness) =>
        [(sense, nearness), .. _senses.AlsoOf(sense).Select(also => (also, nearness * AlsoNearness))];

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u';

    private void Learn(IReadOnlyList<IReadOnlyList<string>> groups, SenseWeight weight)
    {
        foreach (var group in groups)
        {
            var sense = _senses.Add(group[0], weight);
            foreach (var words in group.Select(Wording.Of).Where(words => words.Count == 1)) _senses.Learn(words[0], sense);
        }
    }

    /// <summary>Words with no group: forms of known verbs mean what those mean, others only themselves.</summary>
    private void LearnWords(IEnumerable<string> words, SenseWeight weight)
    {
        foreach (var word in words)
        {
            if (_senses.Find(word) is not null || DigitLetters.IsNumber(word)) continue;
            var stem = _affixes.BasesOf(word).Select(stem => _senses.Find(stem.Base)).FirstOrDefault(sense => sense is not null);
            _senses.Learn(word, stem ?? _senses.Add(word, weight));
        }
    }

    private IEnumerable<(int Sense, string Phrase)> Groups(VocabularyFacts facts) =>
        AllGroups(facts)
            .SelectMany(group => group.Select(phrase => (_senses.Named(group[0]), phrase)))
            .Where(pair => Wording.Of(pair.phrase).Count > 1);

    private static IEnumerable<IReadOnlyList<string>> AllGroups(VocabularyFacts facts) => [.. facts.Same, .. facts.Actions, .. facts.Weak, .. facts.PassedOver];
}
