namespace HudumaContact.Catalogue.Questions;

/// <summary>Phrases of several words that have a sense of their own. The words that only link are not looked at: "leseni ya udereva" is "leseni udereva".</summary>
internal sealed class SensePhrases
{
    private static readonly string[] Links = ["of", "ya", "za", "wa", "la", "cha", "vya", "the", "a"];

    private readonly Dictionary<int, List<(int[] Senses, int Meaning)>> _byFirst = [];
    private readonly HashSet<int> _links;

    public SensePhrases(IEnumerable<(int Sense, string Phrase)> phrases, Func<string, int[]> read, Senses senses)
    {
        _links = [.. Links.Select(senses.Find).OfType<int>()];
        foreach (var (sense, phrase) in phrases)
        {
            int[] words = [.. read(phrase).Where(word => !_links.Contains(word))];
            if (words.Length < 2) continue;
            if (!_byFirst.TryGetValue(words[0], out var known)) _byFirst.Add(words[0], known = []);
            known.Add((words, sense));
        }

        foreach (var known in _byFirst.Values) known.Sort((one, other) => other.Senses.Length.CompareTo(one.Senses.Length));
    }

    /// <summary>The longest phrase that begins at a token, with how many tokens it takes.</summary>
    public (int Sense, int Length)? FindAt(List<Token> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Best, out var phrases)) return null;
        foreach (var (senses, meaning) in phrases)
        {
            if (LengthOf(senses, tokens, at) is { } length) return (meaning, length);
        }

        return null;
    }

    private int? LengthOf(int[] senses, List<Token> tokens, int at)
    {
        var next = at;
        foreach (var sense in senses)
        {
            while (next > at && next < tokens.Count && _links.Contains(tokens[next].Best)) next++;
            if (next >= tokens.Count || tokens[next].Best != sense) return null;
            next++;
        }

        return next - at;
    }
}
