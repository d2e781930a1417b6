using HudumaContact.Catalogue;

namespace HudumaContact.Benchmarks.Questions;

/// <summary>Every real service again in town after town, as counties would list them, until there are enough.</summary>
internal static class ManyServices
{
    public static IReadOnlyList<Service> From(ServiceCatalogue catalogue, int count)
    {
        var towns = catalogue.Counties.SelectMany(county => county.Towns.Select(town => $"{town} {county.Name}")).Distinct().ToList();
        var services = new List<Service>(count);
        services.AddRange(catalogue.Services);
        foreach (var town in towns)
        {
            foreach (var service in catalogue.Services)
            {
                if (services.Count == count) return services;
                services.Add(In(service, town));
            }
        }

        throw new InvalidOperationException($"{towns.Count} towns make {services.Count} services, not {count}.");
    }

    private static Service In(Service service, string town) => service with
    {
        Id = $"{service.Id}-{town.ToLowerInvariant().Replace(' ', '-')}",
        Name = With(service.Name, town),
        ShortName = With(service.ShortName, town),
        Popularity = 3,
        Rank = null,
        Keywords = new Keywords(With(service.Keywords.En, town), With(service.Keywords.Sw, town), With(service.Keywords.Sheng, town)),
    };

    private static Words With(Words words, string town) => new($"{words.En}, {town}", $"{words.Sw}, {town}");

    private static IReadOnlyList<string> With(IReadOnlyList<string> keywords, string town) => [.. keywords.Select(keyword => $"{keyword} {town}")];
}
