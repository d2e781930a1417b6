using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows;

/// <summary>A small world: three services in two categories, one centre, cases.</summary>
internal sealed class SmallExtent : IWorldExtent
{
    /// <summary>What is told on every topic.</summary>
    public string Told { get; init; } = "KSh 1,000";

    /// <summary>Items of the list <c>popular-services</c>.</summary>
    public int Popular { get; init; } = 3;

    /// <summary>Short name of the first service.</summary>
    public string ShortName { get; init; } = "Passport";

    public WorldNames Names { get; } = new(
        new Dictionary<string, (string, string?)>(StringComparer.Ordinal)
        {
            ["popular-services"] = ("service", null),
            ["categories"] = ("category", null),
            ["services-in-category"] = ("service", "category"),
        },
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["service"] = ["name", "short"], ["category"] = ["name"], ["centre"] = ["name"] },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["fee"] = "service", ["where"] = "service", ["status"] = "service", ["centre"] = "centre" },
        new Dictionary<string, string>(StringComparer.Ordinal) { ["services"] = "service", ["centres"] = "centre" },
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["case"] = ["number", "status", "due"], ["status"] = ["status", "place"] },
        ["complaint", "compliment"])
    {
        ProvenRegisters = new Dictionary<string, string>(StringComparer.Ordinal) { ["status"] = "service" },
    };

    public IReadOnlyList<Item> Items(string kind) => kind switch
    {
        "service" => [new("service", "passport"), new("service", "id"), new("service", "pin")],
        "category" => [new("category", "identity"), new("category", "tax")],
        "centre" => [new("centre", "kisumu")],
        _ => [],
    };

    public IReadOnlyList<Item> List(string list, Item? of) => (list, of?.Id) switch
    {
        ("popular-services", _) => [.. Enumerable.Range(0, Popular).Select(number => Items("service")[number % 3])],
        ("categories", _) => Items("category"),
        ("services-in-category", "identity") => Items("service"),
        _ => [],
    };

    public string SpokenField(Item item, string field, string language) => Field(item, field, language);

    public string Field(Item item, string field, string language) => item.Id == "passport" && field == "short" ? ShortName : item.Id;

    public IEnumerable<string> Answers(string topic, string language) => [Told];

    public IEnumerable<string> SpokenAnswers(string topic, string language) => [Told];

    /// <summary>As fast as nobody speaks: whoever asks says otherwise.</summary>
    public double LettersPerSecond { get; init; } = 1000;

    public double Seconds(string text, string language) => text.Length / LettersPerSecond;

    public string Longest(string register, string field, string language) => field switch { "number" => "HC-222222", "due" => "11 Dec 2026", _ => "closed" };
}
