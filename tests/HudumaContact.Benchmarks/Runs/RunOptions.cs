using System.Globalization;

namespace HudumaContact.Benchmarks.Runs;

/// <param name="Seconds">Of each part of a round.</param>
/// <param name="Rounds">Each measures all servers in turn, so that a machine's changing speed meets all of them.</param>
/// <param name="Texts">Sent while the host is killed.</param>
/// <param name="Bulk">Messages queued before a citizen's answer.</param>
/// <param name="Calls">Up at once.</param>
/// <param name="Calling">Seconds for which they are.</param>
internal sealed record RunOptions(double Seconds, int Rounds, int Connections, int Texts, int Bulk, int Calls, double Calling)
{
    public TimeSpan Part => TimeSpan.FromSeconds(Seconds);

    public static RunOptions Read(string[] args)
    {
        var options = new RunOptions(3, 5, 64, 50_000, 100_000, 500, 300);
        for (var i = 0; i + 1 < args.Length; i += 2)
        {
            options = args[i] switch
            {
                "--seconds" => options with { Seconds = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--rounds" => options with { Rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--connections" => options with { Connections = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--texts" => options with { Texts = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--bulk" => options with { Bulk = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--calls" => options with { Calls = int.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                "--calling" => options with { Calling = double.Parse(args[i + 1], CultureInfo.InvariantCulture) },
                _ => throw new ArgumentException($"{args[i]} is not known. Known: --seconds, --rounds, --connections, --texts, --bulk, --calls, --calling.", nameof(args)),
            };
        }

        return options;
    }
}
