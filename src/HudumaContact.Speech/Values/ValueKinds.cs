namespace HudumaContact.Speech.Values;

/// <summary>All kinds of value, in the order in which a text is tried for them: the longer and the more certain first.</summary>
internal static class ValueKinds
{
    public static readonly IReadOnlyList<ValueKind> All =
    [
        References.Kind,
        Codes.Kind,
        Amounts.Kind,
        Dates.Kind,
        MonthsOfYears.Kind,
        Clock.Kind,
        Weekdays.Kind,
        DaysAhead.Kind,
        Seconds.Kind,
        Phones.Kind,
        Percentages.Kind,
        Years.Kind,
        ShortCodes.Kind,
        Numbers.Kind,
    ];

    /// <summary>What stands between two values of a range.</summary>
    public static string To(string language) => Tongue.IsSwahili(language) ? "hadi" : "to";

    /// <summary>Every piece that any value can need: what is recorded whatever the texts are.</summary>
    public static IEnumerable<string> Pieces(string language) =>
        All.SelectMany(kind => kind.Pieces(language)).Append(To(language)).Where(piece => piece != Spoken.Rest).Distinct(StringComparer.Ordinal);
}
