using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Lines;
using HudumaContact.Desk.Supervisor.Charts;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Figures;

namespace HudumaContact.Desk.Supervisor;

/// <summary>Contacts: on an SMS line each text is one, elsewhere each session.</summary>
internal static class LineVolume
{
    public static IReadOnlyList<string> HoursOfDay { get; } = [.. Enumerable.Range(0, 24).Select(hour => hour.ToString("00", System.Globalization.CultureInfo.InvariantCulture))];

    public static int Of(LineHour hour, LineBook lines) => lines.Find(hour.Line)?.Kind is LineKind.Sms ? hour.Texts : hour.Sessions;

    /// <summary>A series for each line that anything came in on, over the 24 hours of Kenya's day.</summary>
    public static IReadOnlyList<ChartSeries> ByHour(IEnumerable<LineHour> hours, LineBook lines) =>
    [
        .. hours.GroupBy(hour => hour.Line).OrderBy(of => of.Key.Value, StringComparer.Ordinal)
            .Select(of => new ChartSeries(of.Key.Value, OverTheDay(of, lines))).Where(series => series.Values.Sum() > 0),
    ];

    private static int[] OverTheDay(IEnumerable<LineHour> hours, LineBook lines)
    {
        var day = new int[24];
        foreach (var hour in hours) day[KenyanCalendar.InNairobi(hour.Hour).Hour] += Of(hour, lines);
        return day;
    }
}
