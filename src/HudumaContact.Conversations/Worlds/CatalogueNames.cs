using HudumaContact.Catalogue;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>What flow files may name: the lists, items, topics and searches of the catalogue, the registers, the kinds of case.</summary>
public static class CatalogueNames
{
    public const string Service = "service";
    public const string Centre = "centre";
    public const string Category = "category";
    public const string County = "county";
    public const string Region = "region";

    public const string PopularServices = "popular-services";
    public const string Categories = "categories";
    public const string ServicesInCategory = "services-in-category";
    public const string Regions = "regions";
    public const string Counties = "counties";
    public const string CountiesInRegion = "counties-in-region";
    public const string CentresInCounty = "centres-in-county";

    public const string Services = "services";
    public const string Centres = "centres";

    /// <summary>The register of our own cases.</summary>
    public const string CaseRegister = "case";

    /// <summary>The register of agencies' applications.</summary>
    public const string StatusRegister = "status";

    public static readonly WorldNames All = new(
        Lists: new Dictionary<string, (string Kind, string? Of)>(StringComparer.Ordinal)
        {
            [PopularServices] = (Service, null),
            [Categories] = (Category, null),
            [ServicesInCategory] = (Service, Category),
            [Regions] = (Region, null),
            [Counties] = (County, null),
            [CountiesInRegion] = (County, Region),
            [CentresInCounty] = (Centre, County),
        },
        Fields: new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [Service] = ["name", "short", "ussd", "agency", "agency-id", "category", StatusFields.Proof],
            [Centre] = ["name", "short", "town", "county"],
            [Category] = ["name"],
            [County] = ["name"],
            [Region] = ["name"],
        },
        Topics: Topics.OfService.Select(Topics.Name).ToDictionary(topic => topic, _ => Service, StringComparer.Ordinal)
            .Append(new(Topics.Name(Topic.Centre), Centre)).ToDictionary(StringComparer.Ordinal),
        Searches: new Dictionary<string, string>(StringComparer.Ordinal) { [Services] = Service, [Centres] = Centre },
        Registers: new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [CaseRegister] = CaseFields.All,
            [StatusRegister] = StatusFields.All,
        },
        CaseKinds: ["complaint", "compliment", "bribery", "police"])
    {
        ProvenRegisters = new Dictionary<string, string>(StringComparer.Ordinal) { [StatusRegister] = Service },
    };
}
