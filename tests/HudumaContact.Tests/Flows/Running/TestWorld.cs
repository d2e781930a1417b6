using System.Globalization;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows.Running;

/// <summary>A world of three services and two centres, so that a test of the engine says all it depends on.</summary>
internal sealed class TestWorld : IWorld
{
    public static readonly Item Passport = new("service", "passport");
    public static readonly Item Birth = new("service", "birth");
    public static readonly Item Death = new("service", "death");
    public static readonly Item Kisumu = new("centre", "kisumu");

    private int _cases;

    public WorldNames Names { get; } = new(
        new Dictionary<string, (string, string?)> { ["popular-services"] = ("service", null), ["services-in-category"] = ("service", "category") },
        new Dictionary<string, IReadOnlyList<string>> { ["service"] = ["name", "short"], ["centre"] = ["name", "short"], ["category"] = ["name"] },
        new Dictionary<string, string> { ["fee"] = "service" },
        new Dictionary<string, string> { ["services"] = "service", ["centres"] = "centre" },
        new Dictionary<string, IReadOnlyList<string>> { ["case"] = ["number", "status", "due", "kind", "opened"], ["status"] = ["status", "place", "date"] },
        ["complaint"])
    {
        ProvenRegisters = new Dictionary<string, string> { ["status"] = "service" },
    };

    /// <summary>What everybody is to know.</summary>
    public IReadOnlyList<string> ForAll { get; init; } = [];

    public IReadOnlyList<Item> Popular { get; init; } = [Passport, Birth, Death];

    public string AnswerText { get; init; } = "KSh 4,550.";

    public IReadOnlyList<Item> List(string list, Item? of) => of is null ? Popular : [Birth];

    public IReadOnlyList<string> Notices(string language) => ForAll;

    public string Field(Item item, string field, string language, LineKind line) => field == "name" ? $"The {item.Id} ({language})" : item.Id;

    public Findings Search(string what, string words, Item? told)
    {
        var all = what == "centres" ? [Kisumu] : new[] { Passport, Birth, Death };
        var found = words.Contains("cert", StringComparison.OrdinalIgnoreCase) && what == "services"
            ? [Birth, Death]
            : all.Where(item => words.Contains(item.Id, StringComparison.OrdinalIgnoreCase)).ToArray();
        if (words is "fee" && told is { } known) found = [known];
        return new Findings(found, IsSure: found.Length == 1 && !words.Contains("perhaps", StringComparison.OrdinalIgnoreCase), words.Contains("fee", StringComparison.OrdinalIgnoreCase) ? "fee" : null)
        {
            Wish = words.Contains("a person", StringComparison.OrdinalIgnoreCase) ? Wish.Person
                : words.Contains("complain", StringComparison.OrdinalIgnoreCase) ? Wish.Complaint
                : null,
        };
    }

    public Telling Answer(string topic, Item item, string language, LineKind line) => new($"{topic} of {item.Id}: {AnswerText}", 2026, "v1");

    public bool HasDistress(string words) => words.Contains("help me", StringComparison.OrdinalIgnoreCase);

    public bool IsCaseNumber(string words) => words.StartsWith("HC-", StringComparison.OrdinalIgnoreCase);

    public CasePromise NewCase(string kind) => new($"HC-{++_cases}", new DateOnly(2026, 12, 11));

    public string Said(DateOnly date, string language) => date.ToString("d MMM yyyy", CultureInfo.InvariantCulture);
}
