using System.Collections.Frozen;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Finds by the keys of a phone, one for each letter: 7277 begins "passport". What is called so comes before what is only so known to people, and
/// these before what merely has such a word somewhere; among the like, what comes first in the list that was given.
/// </summary>
internal sealed class SpelledNames<T> where T : class
{
    /// <summary>Fewer keys would find half of everything.</summary>
    public const int LeastKeys = 3;

    private readonly FrozenDictionary<string, Spelling[]> _byBeginning;

    /// <param name="named">What is asked most first, each with its names and with what else people call it.</param>
    public SpelledNames(IEnumerable<(T Thing, IEnumerable<string> Names, IEnumerable<string> Others)> named) =>
        _byBeginning = named
            .SelectMany((one, place) => Spellings(one.Names, isName: true, one.Thing, place).Concat(Spellings(one.Others, isName: false, one.Thing, place)))
            .Distinct()
            .GroupBy(spelling => spelling.Keys[..LeastKeys], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Best first; empty when nothing is spelled so, and for what is no row of three keys or more.</summary>
    public IReadOnlyList<T> Find(string keys) => keys.Length < LeastKeys || !_byBeginning.TryGetValue(keys[..LeastKeys], out var spellings)
        ? []
        : [.. spellings.Where(spelling => spelling.Keys.StartsWith(keys, StringComparison.Ordinal))
            .GroupBy(spelling => spelling.Thing)
            .OrderBy(found => found.Min(spelling => Distance(spelling, keys)))
            .ThenBy(found => found.First().Place)
            .Select(found => found.Key)];

    private static int Distance(Spelling spelling, string keys) => (spelling.IsName, spelling.IsWhole && spelling.Keys.Length == keys.Length) switch
    {
        (true, true) => 0,
        (true, false) or (false, true) => 1,
        _ => 2,
    };

    /// <summary>Of all words in a row from each word on: nobody keys a space.</summary>
    private static IEnumerable<Spelling> Spellings(IEnumerable<string> names, bool isName, T thing, int place) =>
        from name in names
        let words = Wording.Of(name)
        from first in Enumerable.Range(0, words.Count)
        let keys = Keypad.KeysOf(string.Concat(words.Skip(first)))
        where keys.Length >= LeastKeys
        select new Spelling(keys, isName, IsWhole: first == 0, thing, place);

    private readonly record struct Spelling(string Keys, bool IsName, bool IsWhole, T Thing, int Place);
}
