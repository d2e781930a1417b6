using HudumaContact.Catalogue.Dates;

namespace HudumaContact.Handoff.Queues;

/// <summary>When people answer: periods of a day in Nairobi, and whether public holidays have them too.</summary>
/// <param name="of">The periods of a day of the week, in order and apart from each other; none when closed.</param>
/// <param name="onHolidays">On a public holiday; null: as on any day.</param>
public sealed class BusinessHours(Func<DayOfWeek, IReadOnlyList<Period>> of, IReadOnlyList<Period>? onHolidays, Func<DateOnly, bool> isHoliday)
{
    /// <summary>Longer than any holidays; whoever opens later is closed.</summary>
    private const int MostDaysAhead = 60;

    /// <summary>7:00 to 21:00.</summary>
    public static readonly IReadOnlyList<Period> UsualDay = [new Period(new TimeOnly(7, 0), new TimeOnly(21, 0))];

    /// <summary>The usual day, every day.</summary>
    public static readonly BusinessHours Usual = new(static _ => UsualDay, onHolidays: null, static _ => false);

    /// <param name="now">UTC.</param>
    public bool IsOpen(DateTime now)
    {
        var (day, minute) = InNairobi(now);
        return PeriodsOn(day).Any(period => minute >= period.From.ToTimeSpan() && minute < period.End);
    }

    /// <summary>UTC: now when open, else when it opens next. Null when it never does.</summary>
    public DateTime? NextOpen(DateTime now)
    {
        if (IsOpen(now)) return now;
        var (day, minute) = InNairobi(now);
        for (var ahead = 0; ahead < MostDaysAhead; ahead++, day = day.AddDays(1), minute = TimeSpan.Zero)
        {
            foreach (var period in PeriodsOn(day))
            {
                if (period.From.ToTimeSpan() >= minute) return KenyanCalendar.BeginOf(day) + period.From.ToTimeSpan();
            }
        }

        return null;
    }

    /// <summary>UTC: a time later, counted while open alone. Null when it never comes.</summary>
    public DateTime? Add(DateTime from, TimeSpan worked)
    {
        var (day, minute) = InNairobi(from);
        var left = worked;
        for (var ahead = 0; ahead < MostDaysAhead; ahead++, day = day.AddDays(1), minute = TimeSpan.Zero)
        {
            foreach (var period in PeriodsOn(day))
            {
                var begin = period.From.ToTimeSpan() > minute ? period.From.ToTimeSpan() : minute;
                if (period.End <= begin) continue;
                if (left <= period.End - begin) return KenyanCalendar.BeginOf(day) + begin + left;
                left -= period.End - begin;
            }
        }

        return null;
    }

    /// <summary>How much of the time between two times (UTC) is open.</summary>
    public TimeSpan Between(DateTime from, DateTime until)
    {
        if (until <= from) return TimeSpan.Zero;
        var (day, minute) = InNairobi(from);
        var (lastDay, lastMinute) = InNairobi(until);
        var worked = TimeSpan.Zero;
        for (; day <= lastDay; day = day.AddDays(1), minute = TimeSpan.Zero)
        {
            foreach (var period in PeriodsOn(day))
            {
                var begin = period.From.ToTimeSpan() > minute ? period.From.ToTimeSpan() : minute;
                var end = day == lastDay && period.End > lastMinute ? lastMinute : period.End;
                if (end > begin) worked += end - begin;
            }
        }

        return worked;
    }

    /// <summary>In order; none when closed all day.</summary>
    public IReadOnlyList<Period> PeriodsOn(DateOnly day) => onHolidays is not null && isHoliday(day) ? onHolidays : of(day.DayOfWeek);

    private static (DateOnly Day, TimeSpan Minute) InNairobi(DateTime utc)
    {
        var local = KenyanCalendar.InNairobi(utc).DateTime;
        return (DateOnly.FromDateTime(local), local.TimeOfDay);
    }
}
