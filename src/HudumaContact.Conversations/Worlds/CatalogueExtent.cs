using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Events;
using HudumaContact.Flows.Running;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Conversations.Worlds;

/// <summary>All that a catalogue can put on a screen: every item, and every answer about it on each day on which it changes.</summary>
/// <param name="speaking">How long it takes to say something; null where nobody asks.</param>
public sealed class CatalogueExtent(ServiceCatalogue catalogue, SpeakingTime? speaking = null) : IWorldExtent
{
    private static readonly DateOnly LongestDate = new(2026, 11, 30);

    private readonly AnswerComposer _composer = new(catalogue);

    public WorldNames Names => CatalogueNames.All;

    public IReadOnlyList<Item> Items(string kind) => kind switch
    {
        CatalogueNames.Service => [.. catalogue.Services.Select(service => new Item(kind, service.Id))],
        CatalogueNames.Centre => [.. catalogue.Centres.Select(centre => new Item(kind, centre.Id))],
        CatalogueNames.Category => List(CatalogueNames.Categories, of: null),
        CatalogueNames.County => List(CatalogueNames.Counties, of: null),
        CatalogueNames.Region => List(CatalogueNames.Regions, of: null),
        _ => [],
    };

    public IReadOnlyList<Item> List(string list, Item? of) => CatalogueItems.List(catalogue, list, of);

    public string Field(Item item, string field, string language) => Field(item, field, language, LineKind.Ussd);

    public string SpokenField(Item item, string field, string language) => Field(item, field, language, LineKind.Voice);

    private string Field(Item item, string field, string language, LineKind line) =>
        field == StatusFields.Proof ? StatusFields.Proofs.MaxBy(proof => proof.Length)! :
        Names.Fields.TryGetValue(item.Kind, out var fields) && fields.Contains(field) ? CatalogueItems.Field(catalogue, item, field, language, line) : "";

    public IEnumerable<string> Answers(string topic, string language) => Answers(topic, language, AnswerLine.Ussd).Select(answer => answer.Text);

    public IEnumerable<string> SpokenAnswers(string topic, string language) => Answers(topic, language, AnswerLine.Voice).Select(answer => answer.Text);

    public double Seconds(string text, string language) => (speaking ?? SpeakingTime.Estimated).Of(text, language).TotalSeconds;

    /// <summary>Every answer on a topic, about any item, on any day, without notices.</summary>
    public IEnumerable<Answer> Answers(string topic, string language, AnswerLine line) => Topics.Find(topic) switch
    {
        null => [],
        Topic.Centre => catalogue.Centres.Select(centre => _composer.OfCentre(centre, language, catalogue.AsOf, [], line)),
        { } about => catalogue.Services.SelectMany(service => DaysOf(service, about).Select(day => _composer.OfService(service, about, language, day, [], line))),
    };

    public string Longest(string register, string field, string language) => (register, field) switch
    {
        (CatalogueNames.StatusRegister, StatusFields.Status) => StatusFields.Statuses.MaxBy(status => status.Length)!,
        (CatalogueNames.StatusRegister, StatusFields.Place) => new string('m', StatusRecord.LongestPlace),
        (CatalogueNames.StatusRegister, StatusFields.Date) => SaidDate.In(language, LongestDate),
        _ => LongestOfCase(field, language),
    };

    private string LongestOfCase(string field, string language) => field switch
    {
        CaseFields.Number => CaseNumber.Prefix + new string('M', CaseNumber.Signs),
        CaseFields.Due or CaseFields.Opened => SaidDate.In(language, LongestDate),
        CaseFields.Status => CaseFields.IsClosed,
        CaseFields.Kind => Names.CaseKinds.Append(HandoffRequested.CaseKind).MaxBy(kind => kind.Length)!,
        _ => "",
    };

    /// <summary>A day of each price list that the service ever has: between two of its dates no fee changes.</summary>
    private IEnumerable<DateOnly> DaysOf(Service service, Topic topic)
    {
        if (topic != Topic.Fee) return [catalogue.AsOf];
        var begins = service.Fees.SelectMany(fee => new[] { fee.From, fee.Until?.AddDays(1) }).OfType<DateOnly>().Distinct().Order().ToList();
        return begins.Count == 0 ? [catalogue.AsOf] : begins.Prepend(begins[0].AddDays(-1));
    }
}
