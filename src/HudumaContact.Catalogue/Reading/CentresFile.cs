using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class CentresFile
{
    private const string CommonName = "Huduma Centre ";

    public static IReadOnlyList<Centre> Read(CatalogueFile file, IReadOnlyList<County>? counties)
    {
        var year = file.Root.Date("compiled", required: true)?.Year ?? 0;
        var desks = ReadDesks(file.Root);
        var centres = new List<Centre>();
        foreach (var (id, entry) in file.Records("centres", "centre"))
        {
            if (ReadCentre(id, entry, file, counties, desks, year) is { } centre) centres.Add(centre);
            entry.RefuseOthers();
        }

        file.Root.RefuseOthers("reported_open", "contact_centre");
        return centres;
    }

    private static Centre? ReadCentre(
        string id, YamlMapping entry, CatalogueFile file, IReadOnlyList<County>? counties, Dictionary<string, Words> desks, int year)
    {
        var name = entry.Told("name");
        var county = CountyOf(entry, counties);
        var town = entry.Text("town");
        var location = entry.WordsOrName("location");
        var isOpen = IsOpen(entry);
        var hours = ReadHours(entry, isOpen);
        var offered = DesksOf(entry, desks);
        var sources = entry.Sources(file);
        var confidence = entry.Mapping("confidence");
        if (confidence is null) entry.Refuse(entry.KeyNode("confidence"), "'confidence' is missing: {exists: high, location: low}.");
        var exists = confidence?.Level("exists") ?? ConfidenceLevel.Low;
        var place = confidence?.Level("location") ?? ConfidenceLevel.Low;
        confidence?.RefuseOthers();
        if (name is null || county is null || location is null) return null;
        var brief = name.StartsWith(CommonName, StringComparison.Ordinal) ? name[CommonName.Length..] : name;
        return new Centre(id, name, brief, county, town is null ? null : Gsm7.ToGsm(town), location, isOpen, hours, offered, exists, place, sources, year);
    }

    private static County? CountyOf(YamlMapping entry, IReadOnlyList<County>? counties)
    {
        if (entry.Text("county", required: true) is not { } id || counties is null) return null;
        if (counties.FirstOrDefault(county => county.Id == id) is { } county) return county;
        entry.Refuse(entry.Take("county")!, $"There is no county '{id}' in counties.yaml.{Nearest.Hint(id, counties.Select(known => known.Id))}");
        return null;
    }

    private static bool IsOpen(YamlMapping entry)
    {
        switch (entry.Text("status", required: true))
        {
            case "open": return true;
            case "planned" or null: return false;
            case var other:
                entry.Refuse(entry.Take("status")!, $"'status' must be open or planned, not '{other}'.");
                return false;
        }
    }

    private static CentreHours? ReadHours(YamlMapping entry, bool isOpen)
    {
        if (entry.Mapping("hours") is not { } hours)
        {
            if (isOpen) entry.Refuse(entry.KeyNode("hours"), "'hours' is missing, and the centre is open.");
            return null;
        }

        var text = hours.Words("text");
        var extended = hours.Flag("extended");
        var weekend = hours.Text("weekend", required: true);
        if (weekend is not (null or "closed" or "open")) hours.Refuse(hours.Take("weekend")!, $"'weekend' must be closed or open, not '{weekend}'.");
        var confidence = hours.Level("confidence");
        hours.RefuseOthers();
        return text is null ? null : new CentreHours(text, extended, weekend == "closed", confidence);
    }

    private static Dictionary<string, Words> ReadDesks(YamlMapping root)
    {
        var desks = new Dictionary<string, Words>(StringComparer.Ordinal);
        if (root.Mapping("desks") is not { } entry)
        {
            root.Refuse(root.KeyNode("desks"), "'desks' is missing: the special desks that centres name.");
            return desks;
        }

        foreach (var key in entry.Keys.ToList())
        {
            if (entry.Words(key) is { } words) desks.Add(key, words);
        }

        return desks;
    }

    private static List<Words> DesksOf(YamlMapping entry, Dictionary<string, Words> desks)
    {
        var offered = new List<Words>();
        foreach (var id in entry.Texts("special_desks"))
        {
            if (desks.TryGetValue(id, out var words)) offered.Add(words);
            else entry.Refuse(entry.KeyNode("special_desks"), $"There is no desk '{id}' under 'desks'.");
        }

        return offered;
    }
}
