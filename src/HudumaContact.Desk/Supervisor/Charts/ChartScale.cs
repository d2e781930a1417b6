namespace HudumaContact.Desk.Supervisor.Charts;

/// <summary>The scale beside a chart: up to five lines at round numbers.</summary>
/// <param name="Top">The highest line, at or above the largest value.</param>
internal sealed record ChartScale(double Top, IReadOnlyList<double> Lines)
{
    private const int MostLines = 5;

    /// <param name="steps">What a step may be, ascending; beyond the last one, its multiples by ten.</param>
    public static ChartScale Of(double largest, params IReadOnlyList<double> steps)
    {
        var step = steps.FirstOrDefault(each => each * MostLines >= largest);
        for (var ten = 10.0; step == 0; ten *= 10) step = steps.Select(each => each * ten).FirstOrDefault(each => each * MostLines >= largest);
        var lines = Math.Max(1, (int)Math.Ceiling(largest / step));
        return new ChartScale(lines * step, [.. Enumerable.Range(0, lines + 1).Select(line => line * step)]);
    }

    /// <summary>For counts.</summary>
    public static ChartScale OfCounts(double largest) => Of(largest, 1, 2, 5);

    /// <summary>For seconds: steps that people tell time by.</summary>
    public static ChartScale OfSeconds(double largest) => Of(largest, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200, 14400, 43200, 86400);

    /// <summary>How high a value stands, in percent.</summary>
    public double Height(double value) => Math.Round(100 * value / Top, 2);
}
