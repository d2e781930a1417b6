using HudumaContact.Catalogue.Dates;

namespace HudumaContact.Catalogue.Reading;

/// <summary>What the files say, before it is indexed.</summary>
internal sealed record CatalogueFacts(
    DateOnly AsOf,
    IReadOnlyList<Agency> Agencies,
    IReadOnlyList<Category> Categories,
    IReadOnlyList<County> Counties,
    IReadOnlyList<Centre> Centres,
    IReadOnlyList<Service> Services,
    DistressFacts Distress,
    HolidayRules Holidays,
    QuestionFacts Questions);
