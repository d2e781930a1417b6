using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using HudumaContact.Tests.Flows.Running;

namespace HudumaContact.Tests.Conversations;

/// <summary>The world of the engine's tests, with case numbers as citizens get them.</summary>
internal sealed class SmallWorld(ICaseNumbers numbers) : IWorld, IHopWorlds
{
    private readonly TestWorld _world = new();

    /// <summary>Another catalogue is live, which tells this; null: the one that was.</summary>
    public string? Corrected { get; set; }

    public WorldNames Names => _world.Names;

    public IWorld Open(Release release) => this;

    public IReadOnlyList<Item> List(string list, Item? of) => _world.List(list, of);

    public string Field(Item item, string field, string language, LineKind line) => _world.Field(item, field, language, line);

    public Findings Search(string what, string words, Item? told) => _world.Search(what, words, told);

    public Telling Answer(string topic, Item item, string language, LineKind line) =>
        Corrected is { } text ? new Telling($"{topic} of {item.Id}: {text}", 2026, "v2") : _world.Answer(topic, item, language, line);

    public bool HasDistress(string words) => _world.HasDistress(words);

    public bool IsCaseNumber(string words) => _world.IsCaseNumber(words);

    public CasePromise NewCase(string kind) => new(numbers.Next(), new DateOnly(2026, 12, 11));

    public string Said(DateOnly date, string language) => _world.Said(date, language);
}
