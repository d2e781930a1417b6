using System.Collections.Concurrent;

namespace HudumaContact.Catalogue.Questions;

/// <summary>What was found out about words: those of questions are typed again and again, and finding it out costs a hundred times as much as looking it up.</summary>
internal sealed class WordMemory<T>(Func<string, T> find)
{
    /// <summary>Words of chance must not fill the memory.</summary>
    private const int MostRemembered = 20_000;

    private readonly ConcurrentDictionary<string, T> _found = new(StringComparer.Ordinal);

    public T Of(string word)
    {
        if (_found.TryGetValue(word, out var known)) return known;
        var found = find(word);
        if (_found.Count < MostRemembered) _found.TryAdd(word, found);
        return found;
    }
}
