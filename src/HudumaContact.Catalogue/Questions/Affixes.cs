using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Takes a verb apart: "nitalipiwa" is ni-ta-lip-iwa, "hajanilipa" ha-ja-ni-lipa. Sheng builds English verbs alike: "kurenew",
/// "imeapproviwa". Which of the possible bases is the right one is for the vocabulary to say.
/// </summary>
internal sealed class Affixes
{
    /// <summary>Letters that must be left: less is no word.</summary>
    private const int LeastBase = 3;

    private readonly Dictionary<string, VerbForm> _prefixes = new(StringComparer.Ordinal);
    private readonly int _longestPrefix;
    private readonly ILookup<char, (string Ending, string Known)> _endings;

    public Affixes(AffixFacts facts)
    {
        string[] someone = ["", .. facts.Objects];
        foreach (var other in facts.Others) Add(other, someone, other, isNegative: false);
        // "Naapply", "menipigia": who does it is left out.
        foreach (var (tense, marks) in facts.Tenses) AddTense("", tense, marks, isNegative: false);
        foreach (var subject in facts.Subjects)
        {
            Add(subject, someone, tense: null, isNegative: false);
            foreach (var (tense, marks) in facts.Tenses) AddTense(subject, tense, marks, isNegative: false);
        }

        foreach (var negative in facts.Negatives)
        {
            Add(negative, someone, tense: null, isNegative: true);
            foreach (var (tense, marks) in facts.Tenses) AddTense(negative, tense, marks, isNegative: true);
        }

        _longestPrefix = _prefixes.Keys.Max(prefix => prefix.Length);
        _endings = facts.Endings.ToLookup(ending => ending.Ending[^1]);

        void AddTense(string before, string tense, IReadOnlyList<string> marks, bool isNegative)
        {
            foreach (var mark in marks) Add(before + mark, someone, tense, isNegative);
        }
    }

    /// <summary>What the word may be without what stands round it: what stands before it taken off first, then what stands after it, then both.</summary>
    public IEnumerable<(string Base, VerbForm? Form)> BasesOf(string word)
    {
        var rests = RestsOf(word).ToList();
        return
        [
            .. rests.Select(rest => (rest.Stem, (VerbForm?)rest.Form)),
            .. WithoutEnding(word).Select(bare => (bare, (VerbForm?)null)),
            .. rests.SelectMany(rest => WithoutEnding(rest.Stem).Select(bare => (bare, (VerbForm?)rest.Form))),
        ];
    }

    /// <summary>What the word may be if it is a verb with somebody who does it, or a time when.</summary>
    public IEnumerable<(string Base, VerbForm? Form)> ConjugatedBasesOf(string word) => BasesOf(word).Where(known => known.Form is not null);

    private IEnumerable<(string Stem, VerbForm Form)> RestsOf(string word)
    {
        for (var cut = 1; cut <= _longestPrefix && word.Length - cut >= LeastBase; cut++)
        {
            if (_prefixes.TryGetValue(word[..cut], out var form)) yield return (word[cut..], form);
        }
    }

    private IEnumerable<string> WithoutEnding(string word)
    {
        foreach (var (ending, known) in _endings[word[^1]])
        {
            var kept = word.Length - ending.Length;
            if (kept + known.Length >= LeastBase && kept >= LeastBase - 1 && word.EndsWith(ending, StringComparison.Ordinal)) yield return word[..kept] + known;
        }
    }

    private void Add(string prefix, string[] objects, string? tense, bool isNegative)
    {
        foreach (var spoken in objects) _prefixes.TryAdd(prefix + spoken, new VerbForm(tense, spoken, isNegative));
    }
}
