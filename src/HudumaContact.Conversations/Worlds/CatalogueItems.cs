using System.Runtime.CompilerServices;
using HudumaContact.Catalogue;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>Lists of the catalogue, and what is printed of an item.</summary>
internal static class CatalogueItems
{
    // The list that is asked for most: made once for each catalogue.
    private static readonly ConditionalWeakTable<ServiceCatalogue, IReadOnlyList<Item>> Popular = [];

    public static IReadOnlyList<Item> List(ServiceCatalogue catalogue, string list, Item? of) => list switch
    {
        CatalogueNames.PopularServices => Popular.GetValue(catalogue, static known => Items(CatalogueNames.Service, known.Popular.Select(service => service.Id))),
        CatalogueNames.Categories => Items(CatalogueNames.Category, catalogue.Categories.Select(category => category.Id)),
        CatalogueNames.ServicesInCategory => Items(CatalogueNames.Service, catalogue.InCategory(IdOf(of, list)).Select(service => service.Id)),
        CatalogueNames.Regions => Items(CatalogueNames.Region, catalogue.Counties.Select(RegionOf).Distinct(StringComparer.Ordinal)),
        CatalogueNames.Counties => Items(CatalogueNames.County, catalogue.Counties.Select(county => county.Id)),
        CatalogueNames.CountiesInRegion => Items(
            CatalogueNames.County, catalogue.Counties.Where(county => RegionOf(county) == IdOf(of, list)).Select(county => county.Id)),
        CatalogueNames.CentresInCounty => Items(CatalogueNames.Centre, catalogue.CentresIn(IdOf(of, list)).Select(centre => centre.Id)),
        _ => throw new ArgumentOutOfRangeException(nameof(list), list, "The catalogue has no such list."),
    };

    public static string Field(ServiceCatalogue catalogue, Item item, string field, string language, LineKind line) => (item.Kind, field) switch
    {
        (CatalogueNames.Service, "name") => Service(catalogue, item).Name.In(language),
        (CatalogueNames.Service, "short") when line is LineKind.Voice => Service(catalogue, item).SpokenName.In(language),
        (CatalogueNames.Service, "short") => Service(catalogue, item).ShortName.In(language),
        (CatalogueNames.Service, "ussd") => Service(catalogue, item).Ussd ?? "",
        (CatalogueNames.Service, "agency") => Service(catalogue, item).Agency.ShortName,
        (CatalogueNames.Service, "agency-id") => Service(catalogue, item).Agency.Id,
        (CatalogueNames.Service, "category") => Service(catalogue, item).Category.Name.In(language),
        (CatalogueNames.Centre, "name") => Centre(catalogue, item).Name,
        (CatalogueNames.Centre, "short") => Centre(catalogue, item).ShortName,
        (CatalogueNames.Centre, "town") => Centre(catalogue, item).Town ?? "",
        (CatalogueNames.Centre, "county") => Centre(catalogue, item).County.Name,
        (CatalogueNames.Category, "name") => Known(catalogue.FindCategory(item.Id), item).Name.In(language),
        (CatalogueNames.County, "name") => Known(catalogue.FindCounty(item.Id), item).Name,
        (CatalogueNames.Region, "name") => Regions.NameOf(catalogue.Counties.First(county => RegionOf(county) == item.Id).FormerProvince).In(language),
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, $"A {item.Kind} has no such field."),
    };

    public static bool Knows(ServiceCatalogue catalogue, Item item) => item.Kind switch
    {
        CatalogueNames.Service => catalogue.FindService(item.Id) is not null,
        CatalogueNames.Centre => catalogue.FindCentre(item.Id) is not null,
        _ => false,
    };

    public static Service Service(ServiceCatalogue catalogue, Item item) => Known(catalogue.FindService(item.Id), item);

    public static Centre Centre(ServiceCatalogue catalogue, Item item) => Known(catalogue.FindCentre(item.Id), item);

    // A session ends on the catalogue it began with, so an id that it does not know is a fault of ours.
    private static T Known<T>(T? found, Item item)
        where T : class => found ?? throw new InvalidOperationException($"The catalogue does not know {item}.");

    private static string RegionOf(County county) => county.FormerProvince.ToLowerInvariant().Replace(' ', '-');

    private static string IdOf(Item? of, string list) => of?.Id ?? throw new ArgumentNullException(nameof(of), $"'{list}' is a list of something.");

    private static IReadOnlyList<Item> Items(string kind, IEnumerable<string> ids) => [.. ids.Select(id => new Item(kind, id))];
}
