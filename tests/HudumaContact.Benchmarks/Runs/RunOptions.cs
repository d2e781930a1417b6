using System.Globalization;

namespace HudumaContact.Benchmarks.Runs;

/// <param name="Seconds">Of each part of a round.</param>
/// <param name="Rounds">Each measures all servers in turn, so that a machine's changing speed meets all of them.</param>
internal sealed record RunOptions(double Seconds, int Rounds, int Connections)
{
    public TimeSpan Part => TimeSpan.FromSeconds(Seconds);

    public static RunOptions Read(string[] args)
    {
        var options = new RunOptions(3, 5, 64);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--seconds" => options with { Seconds = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--connections" => options with { Connections = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"{args[i]} is not known. Known: --seconds, --rounds, --connections.", nameof(args)),
            };
        }

        return options;
    }
}
