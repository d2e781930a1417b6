using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Tests.Flows;

/// <summary>A world that knows nothing, for flows that ask nothing of it. "help" is its one word of distress.</summary>
internal sealed class EmptyWorld : IWorld
{
    public WorldNames Names { get; } = new(
        new Dictionary<string, (string, string?)>(),
        new Dictionary<string, IReadOnlyList<string>>(),
        new Dictionary<string, string>(),
        new Dictionary<string, string>(),
        new Dictionary<string, IReadOnlyList<string>>(),
        []);

    public IReadOnlyList<Item> List(string list, Item? of) => [];

    public string Field(Item item, string field, string language, LineKind line) => "";

    public Findings Search(string what, string words, Item? told) => Findings.Nothing;

    public Telling Answer(string topic, Item item, string language, LineKind line) => new("", 2026, "");

    public bool HasDistress(string words) => words == "help";

    public bool IsCaseNumber(string words) => false;

    public CasePromise NewCase(string kind) => new("HC-1", new DateOnly(2026, 12, 11));

    public string Said(DateOnly date, string language) => date.ToString("d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture);
}
