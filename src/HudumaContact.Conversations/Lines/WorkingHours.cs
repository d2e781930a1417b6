namespace HudumaContact.Conversations.Lines;

/// <summary>The hours in which people are expected to reach us: 7:00 to 21:00 in Nairobi, every day.</summary>
public static class WorkingHours
{
    private static readonly TimeSpan Nairobi = TimeSpan.FromHours(3);
    private static readonly TimeSpan Begin = TimeSpan.FromHours(7);
    private static readonly TimeSpan End = TimeSpan.FromHours(21);

    /// <summary>How much of the time between two times (UTC) lies in working hours: a night is no silence.</summary>
    public static TimeSpan Between(DateTime from, DateTime until)
    {
        if (until <= from) return TimeSpan.Zero;
        return Until(until) - Until(from);
    }

    /// <summary>Working time since the beginning of the calendar.</summary>
    private static TimeSpan Until(DateTime at)
    {
        var local = at + Nairobi;
        var days = local.Date - DateTime.MinValue;
        var ofDay = TimeSpan.FromTicks(Math.Clamp(local.TimeOfDay.Ticks, Begin.Ticks, End.Ticks)) - Begin;
        return (days.Days * (End - Begin)) + ofDay;
    }
}
