namespace HudumaContact.Catalogue.Questions;

/// <summary>Counties, towns and centres by their names, other spellings and typing errors.</summary>
internal sealed class PlaceIndex
{
    /// <summary>Words of the longest place name, e.g. Old Town of Lamu.</summary>
    private const int MostWords = 3;

    private const double LeastNearness = 0.76;

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

    public IReadOnlyList<Centre> FindCentres(string text, Func<string, IReadOnlyList<Centre>> centresIn)
    {
        var places = Best(Wording.Of(text), static _ => false);
        var named = places.Select(place => place.Centre).OfType<Centre>();
        return [.. named.Concat(places.SelectMany(place => centresIn(place.County.Id))).Distinct()];
    }

    /// <param name="isOther">Words that mean something else, unless they are written just like a place.</param>
    public County? FindCounty(List<string> words, Func<string, bool> isOther) => Best(words, isOther).FirstOrDefault()?.County;

    /// <summary>What the longest and best written place name in the words stands for.</summary>
    private List<Place> Best(List<string> words, Func<string, bool> isOther)
    {
        List<Place> best = [];
        var weight = 0.0;
        var near = new List<(int Word, double Nearness)>();
        for (var at = 0; at < words.Count; at++)
        {
            for (var length = 1; length <= MostWords && at + length <= words.Count; length++)
            {
                if (Around.Contains(words[at]) || Around.Contains(words[at + length - 1])) continue;
                // "Nai" is Nairobi, and "now" in Sheng.
                if (length == 1 && words[at].Length < 5 && isOther(words[at])) continue;
                var name = length == 1 ? words[at] : string.Concat(words.GetRange(at, length));
                _spelling.Find(name, near);
                var onlyExact = near is not [{ Nearness: >= 1 }] && words.Skip(at).Take(length).Any(isOther);
                foreach (var (word, nearness) in near)
                {
                    if (onlyExact || nearness < LeastNearness) continue;
                    // A name written right beats any that is only near.
                    var found = nearness >= 1 ? name.Length + 100 : name.Length * nearness;
                    if (found <= weight) continue;
                    weight = found;
                    best = _places[_names[word]];
                }
            }
        }

        return best;
    }

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

    /// <param name="Centre">Null when the name means the county.</param>
    private sealed record Place(County County, Centre? Centre);
}
