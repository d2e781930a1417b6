using System.Collections.Frozen;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Catalogue.Questions;
using HudumaContact.Catalogue.Reading;
using HudumaContact.Content;

namespace HudumaContact.Catalogue;

/// <summary>
/// All that the line knows at one moment: services, agencies, centres, counties, words of distress and holidays. Immutable,
/// indexed in memory; answers from it name its <see cref="Version"/>.
/// </summary>
public sealed class ServiceCatalogue
{
    private readonly FrozenDictionary<string, Service> _services;
    private readonly FrozenDictionary<string, Centre> _centres;
    private readonly FrozenDictionary<string, County> _counties;
    private readonly FrozenDictionary<string, Category> _categories;
    private readonly FrozenDictionary<string, IReadOnlyList<Service>> _byCategory;
    private readonly FrozenDictionary<string, IReadOnlyList<Centre>> _byCounty;
    private readonly QuestionIndex _questions;
    private readonly PlaceIndex _places;
    private readonly DistressWords _distress;
    private readonly FollowUp _followUp;
    private readonly CatalogueFacts _facts;

    // Only calls ask for them.
    private readonly Lazy<SpelledNames<Service>> _spelledServices;
    private readonly Lazy<SpelledNames<Centre>> _spelledCentres;

    internal ServiceCatalogue(CatalogueFacts facts, string version)
    {
        _facts = facts;
        Version = version;
        AsOf = facts.AsOf;
        Services = facts.Services;
        Agencies = facts.Agencies;
        Categories = facts.Categories;
        Counties = facts.Counties;
        Centres = facts.Centres;
        Helplines = facts.Distress.Helplines;
        DistressReply = facts.Distress.Reply;
        Calendar = new KenyanCalendar(facts.Holidays);
        Popular = [.. Services.Where(service => service.Rank is not null).OrderBy(service => service.Rank)];
        FeeDates = [.. Services.SelectMany(service => service.Fees).SelectMany(DatesOf).Distinct().Order()];
        _services = Services.ToFrozenDictionary(service => service.Id, StringComparer.Ordinal);
        _centres = Centres.ToFrozenDictionary(centre => centre.Id, StringComparer.Ordinal);
        _counties = Counties.ToFrozenDictionary(county => county.Id, StringComparer.Ordinal);
        _categories = Categories.ToFrozenDictionary(category => category.Id, StringComparer.Ordinal);
        _byCategory = Services.GroupBy(service => service.Category.Id, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, InMenuOrder, StringComparer.Ordinal);
        _byCounty = Centres.GroupBy(centre => centre.County.Id, StringComparer.Ordinal).ToFrozenDictionary(group => group.Key, OpenFirst, StringComparer.Ordinal);
        _places = new PlaceIndex(Counties, Centres);
        _questions = new QuestionIndex(Services, _places, CentresIn, facts.Questions);
        _distress = new DistressWords(facts.Distress);
        _spelledServices = new(() => new SpelledNames<Service>(InMenuOrder(Services).Select(service => (service, NamesOf(service), service.Keywords.All))));
        _spelledCentres = new(() => new SpelledNames<Centre>(OpenFirst(Centres).Select(centre => (centre, NamesOf(centre), Enumerable.Empty<string>()))));
        _followUp = new FollowUp(facts.Questions.Vocabulary);
    }

    /// <summary>Content hash of the catalogue files, 64 hexadecimal digits.</summary>
    public string Version { get; }

    /// <summary>The day on which the catalogue was compiled.</summary>
    public DateOnly AsOf { get; }

    public IReadOnlyList<Service> Services { get; }

    public IReadOnlyList<Agency> Agencies { get; }

    /// <summary>In menu order.</summary>
    public IReadOnlyList<Category> Categories { get; }

    /// <summary>By number, 1 to 47.</summary>
    public IReadOnlyList<County> Counties { get; }

    public IReadOnlyList<Centre> Centres { get; }

    public IReadOnlyList<Helpline> Helplines { get; }

    /// <summary>What words of distress are answered with: the helplines in one page.</summary>
    public Words DistressReply { get; }

    /// <summary>The services asked for most, the first one first.</summary>
    public IReadOnlyList<Service> Popular { get; }

    /// <summary>Days on which some fee begins, and days after one ends. Between two of them no fee changes.</summary>
    public IReadOnlyList<DateOnly> FeeDates { get; }

    public KenyanCalendar Calendar { get; }

    /// <summary>Reads <c>catalogue/*.yaml</c>. With any fault in them there is no catalogue, and all faults are added.</summary>
    public static ServiceCatalogue? Read(ContentSet set, ICollection<Fault> faults) => CatalogueReader.Read(set, faults);

    /// <summary>The same catalogue with other services, to try how it would fare with many.</summary>
    public ServiceCatalogue With(IReadOnlyList<Service> services) => new(_facts with { Services = services }, Version);

    public Service? FindService(string id) => _services.GetValueOrDefault(id);

    public Centre? FindCentre(string id) => _centres.GetValueOrDefault(id);

    public County? FindCounty(string id) => _counties.GetValueOrDefault(id);

    public Category? FindCategory(string id) => _categories.GetValueOrDefault(id);

    /// <summary>The most asked first.</summary>
    public IReadOnlyList<Service> InCategory(string categoryId) => _byCategory.GetValueOrDefault(categoryId) ?? [];

    /// <summary>Open ones first.</summary>
    public IReadOnlyList<Centre> CentresIn(string countyId) => _byCounty.GetValueOrDefault(countyId) ?? [];

    /// <summary>Centres by county, town, other spelling or centre name, typed with errors; best first. Empty when no place is meant.</summary>
    public IReadOnlyList<Centre> FindCentres(string text) => _places.Find(Wording.Of(text), static _ => false, static _ => false)?.CentresFrom(CentresIn) ?? [];

    /// <summary>Services of which a name is spelled with these keys of a phone, or begins so; best first. Empty when it is not three digits or more.</summary>
    public IReadOnlyList<Service> FindServicesByKeys(string keys) => _spelledServices.Value.Find(keys);

    /// <summary>The same of centres, by town, county or name.</summary>
    public IReadOnlyList<Centre> FindCentresByKeys(string keys) => _spelledCentres.Value.Find(keys);

    /// <summary>What a citizen's words mean. Any text is fine; nonsense is <see cref="Certainty.Unknown"/>.</summary>
    public Understanding Understand(string text) => _questions.Understand(text);

    /// <summary>What of a question may speak for an intent.</summary>
    internal Dictionary<string, double> FeaturesOf(string text) => _questions.FeaturesOf(text);

    /// <summary>What of a question may speak for a service.</summary>
    internal HashSet<string> WordsOf(string text) => _questions.WordsOf(text);

    /// <summary>Why a question is understood as it is.</summary>
    public Explanation Explain(string text) => _questions.Explain(text);

    /// <summary>Whether the words ask and name nothing, so that they are about what was told before.</summary>
    public bool IsFollowUp(string text) => _followUp.Is(_questions.Explain(text));

    /// <summary>Whether the words are a cry for help, which is answered with the helplines before anything else.</summary>
    public bool HasDistress(string text) => _distress.AreIn(text);

    private static IEnumerable<string> NamesOf(Service service) => [service.ShortName.En, service.ShortName.Sw, service.Name.En, service.Name.Sw];

    private static IEnumerable<string> NamesOf(Centre centre) => [centre.ShortName, centre.Town ?? centre.ShortName, centre.County.Name];

    private static IReadOnlyList<Service> InMenuOrder(IEnumerable<Service> services) =>
        [.. services.OrderBy(service => service.Popularity).ThenBy(service => service.Rank ?? int.MaxValue)];

    private static IReadOnlyList<Centre> OpenFirst(IEnumerable<Centre> centres) => [.. centres.OrderBy(centre => !centre.IsOpen)];

    private static IEnumerable<DateOnly> DatesOf(Fee fee)
    {
        if (fee.From is { } from) yield return from;
        if (fee.Until is { } until) yield return until.AddDays(1);
    }
}
