namespace HudumaContact.Flows.Running;

/// <summary>
/// What a flow gets to know of an application that it looks up, and no more: the same fields, in the same words, from a register and
/// in a talk that has none.
/// </summary>
public static class StatusFields
{
    public const string Status = "status";
    public const string Place = "place";
    public const string Date = "date";

    /// <summary>Field of a service: which second fact its register asks for; empty when nobody here can be asked about it.</summary>
    public const string Proof = "proof";

    public static readonly IReadOnlyList<string> All = [Status, Place, Date];

    /// <summary>The values of <see cref="Status"/>: every agency's own are put into one of these, so that flows can say them in each language.</summary>
    public static readonly IReadOnlyList<string> Statuses = ["received", "processing", "ready", "collected", "action-needed", "rejected"];

    /// <summary>The values of <see cref="Proof"/>.</summary>
    public static readonly IReadOnlyList<string> Proofs = ["id-number", "birth-date"];

    /// <param name="place">Where it is ready; null when that was not told.</param>
    /// <param name="date">Since when; null when that was not told.</param>
    /// <param name="world">Words the date.</param>
    public static IReadOnlyDictionary<string, string> Of(string status, string? place, DateOnly? date, IWorld world, string language) =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [Status] = status,
            [Place] = place ?? "",
            [Date] = date is { } day ? world.Said(day, language) : "",
        };
}
