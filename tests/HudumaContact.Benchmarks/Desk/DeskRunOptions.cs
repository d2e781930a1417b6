using System.Globalization;

namespace HudumaContact.Benchmarks.Desk;

/// <param name="Agents">Connected to the desk, three of them by a real browser.</param>
/// <param name="Cases">Open before the agents come.</param>
/// <param name="Seconds">That it is measured with all of them.</param>
/// <param name="Samples">Texts and answers measured with one agent alone.</param>
/// <param name="PerSecond">Texts of citizens, and as many answers of agents.</param>
internal sealed record DeskRunOptions(int Agents, int Cases, double Seconds, int Samples, double PerSecond)
{
    public TimeSpan Measured => TimeSpan.FromSeconds(Seconds);

    /// <summary>Between two things that one agent does: as long as makes all of them answer as often as citizens write.</summary>
    public TimeSpan Thinks => TimeSpan.FromSeconds(Agents / PerSecond);

    public static DeskRunOptions Read(string[] args)
    {
        var options = new DeskRunOptions(200, 5_000, 40, 300, 10);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--agents" => options with { Agents = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--cases" => options with { Cases = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--seconds" => options with { Seconds = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--samples" => options with { Samples = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--per-second" => options with { PerSecond = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"{args[i]} is not known. Known: --agents, --cases, --seconds, --samples, --per-second.", nameof(args)),
            };
        }

        return options;
    }
}
