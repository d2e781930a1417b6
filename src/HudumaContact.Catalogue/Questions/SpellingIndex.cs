namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Finds the known words that a typed word may stand for, without comparing it to all of them: each known word is filed under what
/// remains of it when one or two letters are dropped (symmetric delete), and under how it sounds.
/// </summary>
internal sealed class SpellingIndex
{
    // Two known words differ in the first letters more often than typists err after the seventh.
    private const int FiledLetters = 7;

    /// <summary>Letters; what is shorter is only itself.</summary>
    private const int LeastTyped = 4;

    /// <summary>Consonants; fewer sound like too much.</summary>
    private const int LeastSound = 3;

    private const string Vowels = "aeiou";

    private readonly string[] _words;
    // Plain dictionaries: freezing tens of thousands of keys would cost more than all questions gain.
    private readonly Dictionary<string, int> _exact = new(StringComparer.Ordinal);
    // Built for the first word that is not known: a start need not wait for them.
    private readonly Lazy<Dictionary<string, List<int>>> _filed;
    private readonly Lazy<Dictionary<string, List<int>>> _sounds;
    private readonly WordMemory<(int Word, double Nearness)[]> _near;

    public SpellingIndex(IReadOnlyList<string> words)
    {
        _words = [.. words];
        for (var at = 0; at < _words.Length; at++) _exact.Add(_words[at], at);
        _filed = new(() => File(word => MostErrors(word) is var most and > 0 ? Remains(word, most) : []));
        _sounds = new(() => File(word => Sound.Of(word) is { Length: >= LeastSound } sound ? [sound] : []));
        _near = new(FindNear);
    }

    /// <summary>Letters that may be wrong in a known word: short words are too close to each other.</summary>
    private static int MostErrors(string known) => known.Length switch { < 5 => 0, < 8 => 1, _ => 2 };

    public int? FindExact(string word) => _exact.TryGetValue(word, out var at) ? at : null;

    /// <summary>Known words near the typed one, with how near they are (below 1); the word itself alone when it is known.</summary>
    public IReadOnlyList<(int Word, double Nearness)> Find(string typed) =>
        _exact.TryGetValue(typed, out var exact) ? [(exact, 1)] : typed.Length < LeastTyped ? [] : _near.Of(typed);

    private (int Word, double Nearness)[] FindNear(string typed)
    {
        var found = new List<(int Word, double Nearness)>();
        foreach (var remains in Remains(typed, typed.Length < 7 ? 1 : 2))
        {
            if (!_filed.Value.TryGetValue(remains, out var near)) continue;
            foreach (var word in near) Consider(typed, word, found);
        }

        if (Sound.Of(typed) is not { Length: >= LeastSound } sound || !_sounds.Value.TryGetValue(sound, out var alike)) return [.. found];
        // "Pssprt": who leaves the vowels out leaves all of them out.
        var hasVowels = typed.AsSpan().ContainsAny(Vowels);
        var most = hasVowels ? 2 : 1;
        foreach (var word in alike)
        {
            if (EditDistance.Between(typed, hasVowels ? _words[word] : WithoutVowels(_words[word]), most) <= most) Add(word, 0.75, found);
        }

        return [.. found];
    }

    private static string WithoutVowels(string known) => string.Concat(known.Where(letter => !Vowels.Contains(letter)));

    private void Consider(string typed, int word, List<(int Word, double Nearness)> found)
    {
        var known = _words[word];
        var most = MostErrors(known);
        var distance = EditDistance.Between(typed, known, most);
        if (distance > most || !MayBegin(typed, known, distance)) return;
        var cost = (typed[0] == known[0] ? 1.0 : 1.6) * distance * (Keypad.AreSameKeys(typed, known) ? 0.5 : 1);
        Add(word, 1 - (cost / known.Length), found);
    }

    /// <summary>The first letter is seldom wrong: it is left out, swapped with the next, or another one of its key.</summary>
    private static bool MayBegin(string typed, string known, int distance) =>
        typed[0] == known[0]
        || (distance == 1 && (typed.Length < known.Length || (typed[0] == known[1] && typed[1] == known[0]) || Keypad.IsSameKey(typed[0], known[0])));

    private static void Add(int word, double nearness, List<(int Word, double Nearness)> found)
    {
        var at = found.FindIndex(near => near.Word == word);
        if (at < 0) found.Add((word, nearness));
        else if (found[at].Nearness < nearness) found[at] = (word, nearness);
    }

    private Dictionary<string, List<int>> File(Func<string, IEnumerable<string>> keysOf)
    {
        var filed = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var at = 0; at < _words.Length; at++)
        {
            foreach (var key in keysOf(_words[at]))
            {
                if (!filed.TryGetValue(key, out var list)) filed.Add(key, list = []);
                list.Add(at);
            }
        }

        return filed;
    }

    private static HashSet<string> Remains(string word, int dropped)
    {
        var start = word.Length <= FiledLetters ? word : word[..FiledLetters];
        var remains = new HashSet<string>(StringComparer.Ordinal) { start };
        Drop(start, dropped, remains);
        return remains;
    }

    private static void Drop(string word, int dropped, HashSet<string> remains)
    {
        if (word.Length < 3) return;
        for (var at = 0; at < word.Length; at++)
        {
            var shorter = word.Remove(at, 1);
            if (remains.Add(shorter) && dropped > 1) Drop(shorter, dropped - 1, remains);
        }
    }
}
