namespace HudumaContact.Catalogue.Questions;

/// <summary>Counties, towns and centres by their names, other spellings and typing errors.</summary>
internal sealed class PlaceIndex
{
    /// <summary>Words of the longest place name, e.g. Old Town of Lamu.</summary>
    private const int MostWords = 3;

    private const double LeastNearness = 0.76;

    /// <summary>Letters of a misspelled place; shorter words are too near to too many.</summary>
    private const int LeastMisspelled = 5;

    // Words after which a place stands.
    private static readonly HashSet<string> Before = new(StringComparer.Ordinal) { "huduma", "centre", "center", "kituo" };

    // Words that stand round a place and name none.
    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "huduma", "centre", "center", "county", "kaunti", "ya", "za", "wa", "la", "cha", "kwa", "na", "ni", "in", "at", "the", "of", "near", "town", "mjini",
        "iko", "kiko", "wapi", "where", "is", "kituo", "vituo", "karibu", "niko", "am", "i", "to",
    };

    // Names run together, as people type them: "homabay".
    private readonly Dictionary<string, List<Place>> _places = new(StringComparer.Ordinal);
    private readonly string[] _names;
    private readonly SpellingIndex _spelling;

    public PlaceIndex(IReadOnlyList<County> counties, IReadOnlyList<Centre> centres)
    {
        // Centres go first: who types the town of a centre means that centre before the others of its county.
        foreach (var centre in centres)
        {
            foreach (var name in NamesOf(centre)) Add(name, new Place(centre.County, centre));
        }

        foreach (var county in counties)
        {
            foreach (var name in NamesOf(county)) Add(name, new Place(county, null));
        }

        _names = [.. _places.Keys];
        _spelling = new SpellingIndex(_names);
    }

    /// <summary>What the longest and best written place name in the words stands for; null when no place is named.</summary>
    /// <param name="isOther">Words that mean something else. Short ones are no place, and none is a misspelled place.</param>
    /// <param name="mayBeOther">Words that may be a form of one that means something else: no misspelled place either.</param>
    public PlaceMatch? Find(List<string> words, Predicate<string> isOther, Predicate<string> mayBeOther)
    {
        PlaceMatch? best = null;
        var weight = 0.0;
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = 1; length <= MostWords && at + length <= words.Count; length++)
            {
                if (Around.Contains(words[at]) || Around.Contains(words[at + length - 1])) continue;
                // "Nai" is Nairobi, and "now" in Sheng; but "huduma wote" is not "all huduma".
                if (length == 1 && words[at].Length < 5 && isOther(words[at]) && !(at > 0 && Before.Contains(words[at - 1]))) continue;
                var name = length == 1 ? words[at] : string.Concat(words.GetRange(at, length));
                // What it may be misspelt for takes long to find: only where it may be misspelt.
                var mayBeMisspelt = name.Length >= LeastMisspelled && words.FindIndex(at, length, mayBeOther) < 0;
                foreach (var (word, nearness) in mayBeMisspelt ? _spelling.Find(name) : Exactly(name))
                {
                    if (nearness < LeastNearness) continue;
                    // A name written right beats any that is only near.
                    var found = nearness >= 1 ? name.Length + 100 : name.Length * nearness;
                    if (found <= weight) continue;
                    weight = found;
                    best = new PlaceMatch(_places[_names[word]], at, length, IsSpeltRight: nearness >= 1);
                }
            }
        }

        return best;
    }

    private IReadOnlyList<(int Word, double Nearness)> Exactly(string name) => _spelling.FindExact(name) is { } exact ? [(exact, 1)] : [];

    private static IEnumerable<string> NamesOf(Centre centre) =>
        centre.Town is { } town ? [centre.ShortName, .. town.Split(',', '(', ')')] : [centre.ShortName];

    private static IEnumerable<string> NamesOf(County county) =>
        [county.Name, .. county.Headquarters.Split('/'), .. county.Aliases, .. county.Towns.SelectMany(town => town.Split('(', ')'))];

    private void Add(string name, Place place)
    {
        var key = string.Concat(Wording.Of(name));
        if (key.Length < 2) return;
        if (!_places.TryGetValue(key, out var places)) _places.Add(key, places = []);
        if (!places.Contains(place)) places.Add(place);
    }
}
