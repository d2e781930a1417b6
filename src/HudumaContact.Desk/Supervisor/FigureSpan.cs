using HudumaContact.Catalogue.Dates;

namespace HudumaContact.Desk.Supervisor;

/// <summary>A time that figures are read of, in whole days of Kenya.</summary>
/// <param name="Name">As it stands in an address.</param>
/// <param name="From">UTC.</param>
/// <param name="Until">UTC; today it is now.</param>
internal sealed record FigureSpan(string Name, DateTime From, DateTime Until)
{
    public const string Today = "today";
    public const string Yesterday = "yesterday";
    public const string Week = "week";
    public const string Month = "month";

    private const int DaysOfWeek = 7;
    private const int DaysOfMonth = 30;

    public bool IsOneDay => Name is Today or Yesterday;

    /// <summary>By its name; today by any other.</summary>
    public static FigureSpan Of(string? name, DateTimeOffset now)
    {
        var today = KenyanCalendar.Today(now);
        return name switch
        {
            Yesterday => new FigureSpan(Yesterday, KenyanCalendar.BeginOf(today.AddDays(-1)), KenyanCalendar.BeginOf(today)),
            Week => new FigureSpan(Week, KenyanCalendar.BeginOf(today.AddDays(1 - DaysOfWeek)), now.UtcDateTime),
            Month => new FigureSpan(Month, KenyanCalendar.BeginOf(today.AddDays(1 - DaysOfMonth)), now.UtcDateTime),
            _ => new FigureSpan(Today, KenyanCalendar.BeginOf(today), now.UtcDateTime),
        };
    }
}
