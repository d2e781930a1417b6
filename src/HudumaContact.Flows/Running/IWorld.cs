using HudumaContact.Flows.Definition;

namespace HudumaContact.Flows.Running;

/// <summary>
/// What a flow may ask in mid-hop: answered from memory at once, the same for the same question within a hop.
/// The engine itself has no clock, catalogue or source of chance.
/// </summary>
public interface IWorld
{
    /// <summary>What the flows of a release may name; the check refuses other names.</summary>
    WorldNames Names { get; }

    /// <summary>Items of a list, e.g. <c>services-in-category</c> of a category, in the order to show them.</summary>
    IReadOnlyList<Item> List(string list, Item? of);

    /// <summary>A field of an item in a language, e.g. <c>short</c> of a service, as a kind of line tells it. Empty when it has none.</summary>
    string Field(Item item, string field, string language, LineKind line);

    /// <summary>Whether an item, told of earlier, is still there.</summary>
    bool Knows(Item item) => true;

    /// <summary>What the words mean, best first.</summary>
    /// <param name="told">What the citizen was told about lately: words that ask and name nothing are about it.</param>
    Findings Search(string what, string words, Item? told);

    /// <summary>The answer on a topic, worded for a kind of line.</summary>
    Telling Answer(string topic, Item item, string language, LineKind line);

    /// <summary>What everybody is to know today, as it is told at the beginning of a call.</summary>
    IReadOnlyList<string> Notices(string language) => [];

    /// <summary>The language that a text seems to be written in, of those that the release has; null when nothing tells.</summary>
    string? LanguageOf(string words) => null;

    /// <summary>Whether the words are a call for help with danger.</summary>
    bool HasDistress(string words);

    /// <summary>Whether the words are the number of a case of ours.</summary>
    bool IsCaseNumber(string words);

    /// <summary>A number and a due date for a new case of a kind, or for a handoff.</summary>
    CasePromise NewCase(string kind);

    /// <summary>A date as said in a language.</summary>
    string Said(DateOnly date, string language);
}

/// <param name="Lists">Name of a list and the kind of its items; with the kind that it is a list of, when it needs one.</param>
/// <param name="Fields">Kind of item and its fields.</param>
/// <param name="Topics">Topics, with the kind of item that each is about.</param>
/// <param name="Searches">What can be searched, with the kind of item found.</param>
/// <param name="Registers">Registers that can be looked up, with the fields each gives.</param>
/// <param name="CaseKinds">Kinds of case that can be opened.</param>
public sealed record WorldNames(
    IReadOnlyDictionary<string, (string Kind, string? Of)> Lists,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Fields,
    IReadOnlyDictionary<string, string> Topics,
    IReadOnlyDictionary<string, string> Searches,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Registers,
    IReadOnlyList<string> CaseKinds)
{
    /// <summary>Registers that tell of an item of a kind, and only to who knows a second fact.</summary>
    public IReadOnlyDictionary<string, string> ProvenRegisters { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
}

/// <param name="Items">Best first.</param>
/// <param name="IsSure">The first one is meant, without asking back.</param>
/// <param name="Topic">What was asked about it, when the words say so.</param>
public sealed record Findings(IReadOnlyList<Item> Items, bool IsSure, string? Topic)
{
    public static readonly Findings Nothing = new([], IsSure: false, Topic: null);

    /// <summary>What the words want in place of an answer; null when they ask something.</summary>
    public Wish? Wish { get; init; }
}

/// <summary>What somebody can want that no answer gives.</summary>
public enum Wish
{
    /// <summary>To talk to a person.</summary>
    Person,

    /// <summary>To complain.</summary>
    Complaint,
}

/// <summary>An answer as told, with what is put on record of it.</summary>
/// <param name="AsOf">Year of the newest source behind it.</param>
/// <param name="Version">Content hash of the catalogue that told it.</param>
public sealed record Telling(string Text, int AsOf, string Version);

public sealed record CasePromise(string Number, DateOnly Due);
