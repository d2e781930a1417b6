namespace HudumaContact.Catalogue.Questions;

/// <summary>All senses with their words.</summary>
internal sealed class Senses
{
    /// <summary>Digits.</summary>
    public const int Number = 0;

    /// <summary>The second half of a word that was typed as two.</summary>
    public const int Nothing = 1;

    private readonly Dictionary<string, int> _byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, List<int>> _also = [];
    private readonly List<string> _words = [];
    private readonly List<(string Name, SenseWeight Weight)> _senses = [("a number", SenseWeight.None), ("nothing", SenseWeight.None)];

    public int Count => _senses.Count;

    public IReadOnlyList<string> Words => _words;

    public int? Find(string word) => _byWord.TryGetValue(word, out var sense) ? sense : null;

    public string NameOf(int sense) => _senses[sense].Name;

    public SenseWeight WeightOf(int sense) => _senses[sense].Weight;

    /// <summary>The sense of the group that the word or phrase leads.</summary>
    public int Named(string name) => _byName[name];

    public int? FindNamed(string name) => _byName.TryGetValue(name, out var sense) ? sense : null;

    public IReadOnlyList<int> AlsoOf(int sense) => _also.TryGetValue(sense, out var also) ? also : [];

    public int Add(string name, SenseWeight weight)
    {
        _byName.TryAdd(name, _senses.Count);
        _senses.Add((name, weight));
        return _senses.Count - 1;
    }

    public void Learn(string word, int sense)
    {
        if (_byWord.TryAdd(word, sense)) _words.Add(word);
    }

    public void AddAlso(int sense, int also)
    {
        if (!_also.TryGetValue(sense, out var others)) _also.Add(sense, others = []);
        others.Add(also);
    }
}
