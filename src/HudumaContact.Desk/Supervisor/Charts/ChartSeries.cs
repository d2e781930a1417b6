namespace HudumaContact.Desk.Supervisor.Charts;

/// <summary>What is drawn in one colour.</summary>
public sealed record ChartSeries(string Name, IReadOnlyList<int> Values)
{
    // Each stands out from white by 3:1 or more, and from the next one by lightness too.
    private static readonly string[] Colours = ["#0b5a3c", "#b26a00", "#1d4f7a", "#9c1c1c", "#5d8f76", "#7a4f9a", "#4c5a52"];

    public static string ColourOf(int series) => Colours[series % Colours.Length];
}
