using HudumaContact.Content;

namespace HudumaContact.Catalogue.Reading;

/// <param name="Compiled">When the facts were put together.</param>
internal sealed record ServicesFile(DateOnly Compiled, IReadOnlyList<Service> Services)
{
    /// <summary>Septets: two digits, a point and a space go before it on a screen of narrow phones.</summary>
    private const int LongestShortName = 22;

    public static ServicesFile Read(CatalogueFile file, IReadOnlyList<Agency>? agencies, IReadOnlyList<Category>? categories, IReadOnlyDictionary<string, Keywords> keywords)
    {
        var compiled = file.Root.Date("compiled", required: true) ?? default;
        if (file.Root.Text("currency", required: true) is { } currency && currency != "KES")
            file.Root.Refuse(file.Root.Take("currency")!, "'currency' must be KES: fees are in shillings.");
        var names = new HashSet<string>(StringComparer.Ordinal);
        var services = new List<Service>();
        foreach (var (id, entry) in file.Records("services", "service"))
        {
            if (new ServiceEntry(id, entry, file, agencies, categories, keywords).Read() is { } service)
            {
                entry.RefuseLonger("short", service.ShortName, LongestShortName);
                entry.RefuseTaken("short", service.ShortName, names);
                entry.RefuseUnspeakable(service.Spoken is null ? "short" : "spoken", service.SpokenName);
                services.Add(service);
            }

            entry.RefuseOthers();
        }

        RefuseGapsInRank(file.Root, services);
        file.Root.RefuseOthers();
        return new ServicesFile(compiled, services);
    }

    private static void RefuseGapsInRank(YamlMapping root, List<Service> services)
    {
        var ranks = services.Where(service => service.Rank is not null).Select(service => service.Rank!.Value).Order().ToList();
        for (var place = 1; place <= ranks.Count; place++)
        {
            if (ranks[place - 1] == place) continue;
            root.Refuse(root.KeyNode("services"), $"The ranks of the popular services must be 1 to {ranks.Count}, each once; {place} is missing or another one is double.");
            return;
        }
    }
}
