namespace HudumaContact.Flows.Running;

/// <summary>
/// What a flow gets to know of a case that it looks up: the same fields, in the same words, from our records and in a talk that has none.
/// </summary>
public static class CaseFields
{
    public const string Number = "number";
    public const string Status = "status";
    public const string Kind = "kind";
    public const string Due = "due";
    public const string Opened = "opened";

    /// <summary>A value of <see cref="Status"/>.</summary>
    public const string IsOpen = "open";

    /// <summary>A value of <see cref="Status"/>.</summary>
    public const string IsClosed = "closed";

    public static readonly IReadOnlyList<string> All = [Number, Status, Due, Kind, Opened];

    /// <summary>What a case has as soon as it is opened, without any look-up.</summary>
    public static readonly IReadOnlyList<string> OfNew = [Number, Due];

    /// <summary>All values of a field; null when they cannot be listed.</summary>
    /// <param name="kinds">Kinds of case that can be opened.</param>
    public static IReadOnlyList<string>? Possible(string field, IReadOnlyList<string> kinds) => field switch
    {
        Status => [IsOpen, IsClosed],
        Kind => [.. kinds, Events.HandoffRequested.CaseKind],
        _ => null,
    };

    /// <param name="due">Null when no time was promised; the field is then empty.</param>
    /// <param name="world">Words the dates.</param>
    public static IReadOnlyDictionary<string, string> Of(string number, bool isOpen, string kind, DateOnly? due, DateOnly opened, IWorld world, string language) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Number] = number,
            [Status] = isOpen ? IsOpen : IsClosed,
            [Kind] = kind,
            [Due] = due is { } day ? world.Said(day, language) : "",
            [Opened] = world.Said(opened, language),
        };
}
