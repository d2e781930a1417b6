namespace HudumaContact.Catalogue.Dates;

/// <param name="Fixed">The same day every year.</param>
/// <param name="Easter">Days from Easter Sunday.</param>
/// <param name="Listed">Days set for one year: those that follow the moon, and those the Gazette names.</param>
public sealed record HolidayRules(
    IReadOnlyList<(int Month, int Day, Words Name)> Fixed,
    IReadOnlyList<(int Days, Words Name)> Easter,
    IReadOnlyList<(DateOnly Date, Words Name)> Listed,
    bool SundayMovesToMonday);
