using System.Collections.Frozen;
using HudumaContact.Catalogue.Reading;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Hears a cry for help: a listed phrase, word by word, with one wrong letter forgiven in a long word. A missed cry costs more than
/// helplines told for nothing, but a bank loan or a phone call must not bring them.
/// </summary>
internal sealed class DistressWords
{
    /// <summary>Letters; in shorter words one wrong letter makes another word.</summary>
    private const int ForgivenFrom = 7;

    private readonly SpellingIndex _spelling;
    private readonly FrozenDictionary<int, string[][]> _byFirstWord;
    private readonly FrozenSet<string> _notBefore;
    private readonly FrozenSet<string> _notTypos;

    public DistressWords(DistressFacts facts)
    {
        var phrases = facts.Phrases.Select(phrase => phrase.Split(' ')).ToList();
        _spelling = new SpellingIndex([.. phrases.SelectMany(phrase => phrase).Distinct(StringComparer.Ordinal)]);
        _byFirstWord = phrases.GroupBy(phrase => _spelling.FindExact(phrase[0])!.Value).ToFrozenDictionary(group => group.Key, group => group.ToArray());
        _notBefore = facts.NotBefore.ToFrozenSet(StringComparer.Ordinal);
        _notTypos = facts.NotTypos.ToFrozenSet(StringComparer.Ordinal);
    }

    public bool AreIn(string text)
    {
        var words = Wording.Of(text);
        for (var at = 0; at < words.Count; at++)
        {
            foreach (var (first, _) in _spelling.Find(words[at]))
            {
                if (_byFirstWord.TryGetValue(first, out var phrases) && phrases.Any(phrase => StartsAt(words, at, phrase))) return true;
            }
        }

        return false;
    }

    private bool StartsAt(List<string> words, int at, string[] phrase)
    {
        if (at + phrase.Length > words.Count) return false;
        for (var word = 0; word < phrase.Length; word++)
        {
            if (!IsMeant(words[at + word], phrase[word])) return false;
        }

        var next = at + phrase.Length;
        return next >= words.Count || !_notBefore.Contains(words[next]);
    }

    private bool IsMeant(string typed, string listed) =>
        typed == listed
        || (listed.Length >= ForgivenFrom && typed.Length >= ForgivenFrom - 1 && typed[0] == listed[0] && !_notTypos.Contains(typed)
            && EditDistance.Between(typed, listed, 1) <= 1);
}
