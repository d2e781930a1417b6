using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Running;

namespace HudumaContact.Conversations.Worlds;

/// <summary>
/// Stands for a catalogue with faults while flows are checked: its names are known, and it holds nothing. So the flows' own faults
/// are told, and none that only its values would bring.
/// </summary>
internal sealed class UnreadCatalogue : IWorldExtent
{
    public WorldNames Names => CatalogueNames.All;

    public IReadOnlyList<Item> Items(string kind) => [];

    public IReadOnlyList<Item> List(string list, Item? of) => [];

    public string Field(Item item, string field, string language) => "";

    public string SpokenField(Item item, string field, string language) => "";

    public IEnumerable<string> Answers(string topic, string language) => [];

    public IEnumerable<string> SpokenAnswers(string topic, string language) => [];

    public double Seconds(string text, string language) => 0;

    public string Longest(string register, string field, string language) => "";
}
