namespace HudumaContact.Catalogue.Questions;

/// <summary>All phrases with their senses, filed by sense; in flat arrays, for there may be half a million.</summary>
internal sealed class PhraseTable(int senses)
{
    private readonly List<int> _senses = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _services = [];
    private readonly List<float> _factors = [];
    private readonly int[] _filedStarts = new int[senses + 1];
    private int[] _filed = [];

    public int Count => _services.Count;

    public void Add(int service, List<int> senses, double factor)
    {
        _senses.AddRange(senses);
        _starts.Add(_senses.Count);
        _services.Add(service);
        _factors.Add((float)factor);
    }

    /// <summary>Files what was added; nothing is found before.</summary>
    public void File()
    {
        foreach (var sense in _senses) _filedStarts[sense + 1]++;
        for (var sense = 0; sense < senses; sense++) _filedStarts[sense + 1] += _filedStarts[sense];
        _filed = new int[_senses.Count];
        var next = _filedStarts[..^1];
        for (var phrase = 0; phrase < Count; phrase++)
        {
            foreach (var sense in SensesOf(phrase)) _filed[next[sense]++] = phrase;
        }
    }

    public ReadOnlySpan<int> SensesOf(int phrase) => System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_senses)[_starts[phrase].._starts[phrase + 1]];

    public int ServiceOf(int phrase) => _services[phrase];

    public double FactorOf(int phrase) => _factors[phrase];

    /// <summary>Phrases that have the sense, each once.</summary>
    public ReadOnlySpan<int> With(int sense) => _filed.AsSpan(_filedStarts[sense].._filedStarts[sense + 1]);
}
