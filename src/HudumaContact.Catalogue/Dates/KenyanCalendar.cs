using System.Collections.Concurrent;

namespace HudumaContact.Catalogue.Dates;

/// <summary>Days as Kenya reckons them: East Africa Time, UTC+3 all year, working days Monday to Friday less public holidays.</summary>
public sealed class KenyanCalendar(HolidayRules rules)
{
    private static readonly TimeSpan EastAfricaTime = TimeSpan.FromHours(3);

    private readonly ConcurrentDictionary<int, IReadOnlyDictionary<DateOnly, Words>> _years = [];

    public static DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(InNairobi(now).DateTime);

    public static DateTimeOffset InNairobi(DateTimeOffset moment) => moment.ToOffset(EastAfricaTime);

    /// <param name="utc">UTC, whatever its kind says: storage gives back unspecified.</param>
    public static DateTimeOffset InNairobi(DateTime utc) => InNairobi(new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc)));

    /// <summary>UTC: when a day begins in Nairobi.</summary>
    public static DateTime BeginOf(DateOnly day) => new DateTimeOffset(day, TimeOnly.MinValue, EastAfricaTime).UtcDateTime;

    /// <summary>The holiday's name, or null on any other day.</summary>
    public Words? HolidayOn(DateOnly day) => _years.GetOrAdd(day.Year, HolidaysOf).GetValueOrDefault(day);

    public bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && HolidayOn(day) is null;

    /// <summary>The day that comes the given number of working days later. The first day itself does not count.</summary>
    public DateOnly AddWorkingDays(DateOnly from, int days)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(days);
        var day = from;
        while (days > 0)
        {
            day = day.AddDays(1);
            if (IsWorkingDay(day)) days--;
        }

        return day;
    }

    private Dictionary<DateOnly, Words> HolidaysOf(int year)
    {
        var holidays = new Dictionary<DateOnly, Words>();
        foreach (var (month, day, name) in rules.Fixed) holidays.TryAdd(new DateOnly(year, month, day), name);
        foreach (var (days, name) in rules.Easter) holidays.TryAdd(EasterSunday.Of(year).AddDays(days), name);
        foreach (var (date, name) in rules.Listed.Where(listed => listed.Date.Year == year)) holidays.TryAdd(date, name);
        if (rules.SundayMovesToMonday) KeepSundaysLater(holidays);
        return holidays;
    }

    // The Act moves a Sunday's holiday to the next day that is not itself a holiday: Christmas on a Sunday is kept on the 27th.
    private static void KeepSundaysLater(Dictionary<DateOnly, Words> holidays)
    {
        foreach (var (sunday, name) in holidays.Where(holiday => holiday.Key.DayOfWeek is DayOfWeek.Sunday).ToList())
        {
            var day = sunday.AddDays(1);
            while (holidays.ContainsKey(day)) day = day.AddDays(1);
            holidays.Add(day, name);
        }
    }
}
