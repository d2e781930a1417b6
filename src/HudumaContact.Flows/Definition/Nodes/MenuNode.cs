namespace HudumaContact.Flows.Definition.Nodes;

/// <summary>
/// A numbered list to choose from: written options, items of a list, or both (items first).
/// <code>
/// main-menu:
///   menu:
///     prompt: { en: "Choose:", sw: "Chagua:" }
///     options:
///       - { label: { en: "Fee", sw: "Ada" }, next: fee }
/// </code>
/// </summary>
public sealed record MenuNode(NodeId Id, string File, int Line) : GatherNode(Id, File, Line)
{
    public override string Kind => "menu";

    public override bool SearchesLetters => TakesLetters && !IsPrivate;

    public required Wording Prompt { get; init; }

    public IReadOnlyList<Option> Options { get; init; } = [];

    public ItemList? Each { get; init; }

    /// <summary>Variable that gets the chosen item.</summary>
    public string? Into { get; init; }

    /// <summary>Whether letters typed here are a search, when they are not the name of an option.</summary>
    public bool TakesLetters { get; init; } = true;
}

/// <summary>
/// Items to list: those of a variable (<c>each: matches</c>) or a list of the catalogue
/// (<c>each: { list: services-in-category, of: category }</c>). At most <see cref="Most"/> are shown.
/// </summary>
public sealed record ItemList(string? Variable, string? List, string? Of, int Most, Wording Label);
