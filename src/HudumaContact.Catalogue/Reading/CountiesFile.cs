using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

internal static class CountiesFile
{
    /// <summary>First Schedule to the Constitution of Kenya, 2010.</summary>
    private const int Counties = 47;

    public static IReadOnlyList<County> Read(CatalogueFile file)
    {
        var counties = new SortedDictionary<int, County>();
        foreach (var (id, entry) in file.Records("counties", "county"))
        {
            var number = entry.Number("number", 1, Counties);
            var county = new County(
                number, id, entry.Told("name") ?? "", entry.Text("former_province", required: true) ?? "", entry.Text("headquarters", required: true) ?? "",
                entry.Texts("aliases"), entry.Texts("towns"));
            if (county.Towns.Count == 0) entry.Refuse(entry.KeyNode("towns"), "'towns' is missing: the places that people type.");
            entry.RefuseOthers();
            if (!counties.TryAdd(number, county)) entry.Refuse(entry.KeyNode("number"), $"Number {number} is taken by {counties[number].Name}.");
        }

        var missing = Enumerable.Range(1, Counties).Except(counties.Keys).ToList();
        if (missing.Count > 0) file.Root.Refuse(file.Root.KeyNode("counties"), $"Kenya has {Counties} counties, numbered 1 to {Counties}. Missing: {string.Join(", ", missing)}.");
        file.Root.RefuseOthers();
        return [.. counties.Values];
    }
}
