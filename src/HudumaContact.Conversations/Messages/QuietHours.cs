namespace HudumaContact.Conversations.Messages;

/// <summary>When something may be sent that was not asked for. Kenya has one clock, three hours ahead of UTC, the whole year.</summary>
public static class QuietHours
{
    private static readonly TimeSpan Nairobi = TimeSpan.FromHours(3);

    /// <summary>The time itself (UTC) when it is not quiet then, otherwise the end of the quiet hours.</summary>
    public static DateTime NotBefore(DateTime at, MessageOptions options)
    {
        var local = at + Nairobi;
        var clock = TimeOnly.FromDateTime(local);
        if (!clock.IsBetween(options.QuietFrom, options.QuietUntil)) return at;
        var day = DateOnly.FromDateTime(local);
        if (clock >= options.QuietUntil) day = day.AddDays(1);
        return DateTime.SpecifyKind(day.ToDateTime(options.QuietUntil), DateTimeKind.Utc) - Nairobi;
    }
}
