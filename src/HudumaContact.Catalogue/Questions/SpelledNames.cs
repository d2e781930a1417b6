using System.Collections.Frozen;

namespace HudumaContact.Catalogue.Questions;

/// <summary>
/// Finds by the keys of a phone, one for each letter: 7277 begins "passport". Whole names come before words of a name, and these before what
/// only begins as was keyed; among the like, what comes first in the list that was given.
/// </summary>
internal sealed class SpelledNames<T> where T : class
{
    /// <summary>Fewer keys would find half of everything.</summary>
    public const int LeastKeys = 3;

    private readonly FrozenDictionary<string, Spelling[]> _byBeginning;

    /// <param name="named">Each with its names, what is asked most first.</param>
    public SpelledNames(IEnumerable<(T Thing, IEnumerable<string> Names)> named) =>
        _byBeginning = named
            .SelectMany((one, place) => one.Names.SelectMany(SpellingsOf).Distinct().Select(spelling => new Spelling(spelling.Keys, spelling.IsName, one.Thing, place)))
            .Where(spelling => spelling.Keys.Length >= LeastKeys)
            .GroupBy(spelling => spelling.Keys[..LeastKeys], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    /// <summary>Whether a text is keys, and enough of them.</summary>
    public static bool AreKeys(string text) => text.Length >= LeastKeys && text.All(char.IsAsciiDigit);

    /// <summary>Best first; empty when nothing is spelled so.</summary>
    public IReadOnlyList<T> Find(string keys) => !AreKeys(keys) || !_byBeginning.TryGetValue(keys[..LeastKeys], out var spellings)
        ? []
        : [.. spellings.Where(spelling => spelling.Keys.StartsWith(keys, StringComparison.Ordinal))
            .GroupBy(spelling => spelling.Thing)
            .OrderBy(found => found.Min(spelling => Distance(spelling, keys)))
            .ThenBy(found => found.First().Place)
            .Select(found => found.Key)];

    private static int Distance(Spelling spelling, string keys) => (spelling.Keys.Length == keys.Length, spelling.IsName) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        _ => 2,
    };

    /// <summary>Of each word, and of all of them in a row from each word on: nobody keys a space.</summary>
    private static IEnumerable<(string Keys, bool IsName)> SpellingsOf(string name)
    {
        var words = Wording.Of(name);
        for (var first = 0; first < words.Count; first++)
        {
            yield return (Keypad.KeysOf(words[first]), words.Count == 1);
            if (first + 1 < words.Count) yield return (Keypad.KeysOf(string.Concat(words.Skip(first))), first == 0);
        }
    }

    private readonly record struct Spelling(string Keys, bool IsName, T Thing, int Place);
}
