using System.Globalization;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Handoff.Queues;

/// <summary>The hours that people answer, by the settings and the holidays of the current catalogue; and how they are said.</summary>
public sealed class HoursBook
{
    private readonly Dictionary<DayOfWeek, IReadOnlyList<Period>> _days = [];

    /// <param name="options">Checked already: what is no period is not reached.</param>
    public HoursBook(HandoffOptions options, ReleaseShelf releases)
    {
        foreach (var day in Enum.GetValues<DayOfWeek>()) _days[day] = options.Hours.TryGetValue(day.ToString(), out var text) ? Read(text)! : BusinessHours.UsualDay;
        Hours = new BusinessHours(
            day => _days[day],
            options.HolidayHours is { } holiday ? Read(holiday) : null,
            day => releases.CurrentOrNone?.Catalogue.Calendar.HolidayOn(day) is not null);
    }

    public BusinessHours Hours { get; }

    /// <summary>The periods of a day as written in the settings; null when one of them is none, or they overlap.</summary>
    public static IReadOnlyList<Period>? Read(string text)
    {
        var periods = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Period.Read).ToList();
        if (periods.Contains(null)) return null;
        var inOrder = periods.Select(period => period!).ToList();
        for (var i = 1; i < inOrder.Count; i++)
        {
            if (inOrder[i].From.ToTimeSpan() < inOrder[i - 1].End) return null;
        }

        return inOrder;
    }

    /// <summary>As <c>7:00-21:00</c>: of today, or of the next day that has any when today has none left.</summary>
    public string SaidOf(DateTime now)
    {
        var day = KenyanCalendar.InNairobi(Hours.NextOpen(now) ?? now).Date;
        return string.Join(", ", Hours.PeriodsOn(DateOnly.FromDateTime(day)));
    }

    /// <summary>When it opens next, from now: <c>tomorrow 7:00</c>, <c>kesho 7:00</c>.</summary>
    public string SaidOpening(DateTime now, string language) => Hours.NextOpen(now) is { } opens ? SaidTime(opens, now, language) : "";

    /// <summary>A time as it is said today.</summary>
    public static string SaidTime(DateTime at, DateTime now, string language)
    {
        var local = KenyanCalendar.InNairobi(at).DateTime;
        var today = KenyanCalendar.InNairobi(now).Date;
        var isSwahili = language == "sw";
        var day = (local.Date - today).Days switch
        {
            0 => isSwahili ? "leo" : "today",
            1 => isSwahili ? "kesho" : "tomorrow",
            _ => isSwahili ? SwahiliDays[(int)local.DayOfWeek] : local.DayOfWeek.ToString(),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{day} {local:H:mm}");
    }

    private static readonly string[] SwahiliDays = ["Jumapili", "Jumatatu", "Jumanne", "Jumatano", "Alhamisi", "Ijumaa", "Jumamosi"];
}
