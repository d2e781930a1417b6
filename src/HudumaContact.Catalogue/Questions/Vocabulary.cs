using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Turns typed words into senses. A sense is a number; words that mean the same share it, and so may a phrase of several words.
/// </summary>
internal sealed class Vocabulary
{
    /// <summary>Digits of a number that may name something: *147#, 222222.</summary>
    private const int LeastNumber = 3;

    private const string Asking = "je";
    private const string How = "aje";
    private const int LeastAsking = 5;

    private readonly Senses _senses;
    private readonly Affixes _affixes;
    private readonly SensePhrases _phrases;
    private readonly WordReader _reader;
    private readonly ILookup<int, int> _outranked;

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
        _reader = new WordReader(_senses, _affixes);
        _phrases = new SensePhrases(Groups(facts.Vocabulary), text => [.. Wording.Of(text).Select(word => Read(word).Best)], _senses);
    }

    /// <summary>How many senses there are.</summary>
    public int Count => _senses.Count;

    public SenseWeight WeightOf(int sense) => _senses.WeightOf(sense);

    /// <summary>Senses that say nothing beside this one.</summary>
    public IEnumerable<int> OutrankedBy(int sense) => _outranked[sense];

    public string NameOf(int sense) => _senses.NameOf(sense);

    /// <summary>Whether the sense of that name is something that is done.</summary>
    public bool IsAction(string name) => _senses.FindNamed(name) is { } sense && WeightOf(sense) is SenseWeight.Action;

    /// <summary>Whether this very word is one of questions.</summary>
    public bool Lists(string word) => _senses.Find(word) is not null;

    /// <summary>Whether this is a word of questions, or a form of one.</summary>
    public bool Knows(string word) => _reader.Knows(word);

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
            var isAsking = words[at].Length > LeastAsking && words[at].EndsWith(Asking, StringComparison.Ordinal) && !Lists(words[at]) && Knows(words[at][..^Asking.Length]);
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
            tokens[at] = new Token(words[at] + " " + words[at + 1], whole, WithAlso(sense));
            tokens[at + 1] = new Token("", "", [(Senses.Nothing, 1)]);
        }

        return tokens;
    }

    /// <summary>The longest phrase of several words that begins at a token, with how many tokens it takes.</summary>
    public (int Sense, int Length)? PhraseAt(List<Token> tokens, int at) => _phrases.FindAt(tokens, at);

    /// <summary>The tokens with phrases of several words as one: "driving licence".</summary>
    public List<Token> Merged(List<Token> tokens)
    {
        var merged = new List<Token>(tokens.Count);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (_phrases.FindAt(tokens, at) is var (sense, length))
            {
                var phrase = string.Join(' ', tokens.GetRange(at, length).Select(token => token.Known));
                merged.Add(new Token(phrase, phrase, WithAlso(sense)));
                at += length - 1;
            }
            else
            {
                merged.Add(tokens[at]);
            }
        }

        return merged;
    }

    public Token Read(string word) => _reader.Read(word);

    private (int Sense, double Nearness)[] WithAlso(int sense) => WordReader.WithAlso(_senses, sense, 1);

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
            if (_senses.Find(word) is not null || (DigitLetters.IsNumber(word) && word.Length < LeastNumber)) continue;
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
