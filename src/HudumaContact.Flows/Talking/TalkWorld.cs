using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>The world of a conversation, with the registers that the talk itself speaks of.</summary>
internal sealed class TalkWorld(IWorld world, StatusBook statuses) : IWorld
{
    public WorldNames Names => world.Names;

    public IReadOnlyList<Item> List(string list, Item? of) => world.List(list, of);

    public string Field(Item item, string field, string language, LineKind line) =>
        field == StatusFields.Proof ? statuses.ProofOf(item.Id) : world.Field(item, field, language, line);

    public Findings Search(string what, string words, Item? told) => world.Search(what, words, told);

    public Telling Answer(string topic, Item item, string language, LineKind line) => world.Answer(topic, item, language, line);

    public IReadOnlyList<string> Notices(string language) => world.Notices(language);

    public bool HasDistress(string words) => world.HasDistress(words);

    public string? LanguageOf(string words) => world.LanguageOf(words);

    public bool IsCaseNumber(string words) => world.IsCaseNumber(words);

    public CasePromise NewCase(string kind) => world.NewCase(kind);

    public string Said(DateOnly date, string language) => world.Said(date, language);
}
