using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>Many connections, each walking one session after another, for a set time.</summary>
internal sealed class Load(IPEndPoint address, string path, Walks walks, int connections)
{
    /// <param name="next">The caller of each next session; none ends the run before its time.</param>
    public async Task<Tally> RunAsync(TimeSpan time, Func<Caller?> next)
    {
        var tallies = new ConcurrentBag<Tally>();
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () => tallies.Add(await WalkAsync(number, until, next)))));
        return Tally.Sum(tallies, clock.Elapsed);
    }

    private async Task<Tally> WalkAsync(int number, long until, Func<Caller?> next)
    {
        using var connection = new HttpConnection(address, path);
        await connection.OpenAsync();
        var times = new List<long>();
        var crossed = 0;
        for (var session = number; ; session++)
        {
            var walk = walks.All[session % walks.All.Count];
            if (next() is not { } caller) return new Tally(times, crossed, TimeSpan.Zero);
            for (var hop = 0; hop < Walks.HopsEach; hop++)
            {
                var begun = Stopwatch.GetTimestamp();
                if (begun >= until) return new Tally(times, crossed, TimeSpan.Zero);
                var screen = await connection.PostAsync(caller.Form(walk.Texts[hop]));
                times.Add(Stopwatch.GetTimestamp() - begun);
                if (!screen.Span.SequenceEqual(walk.Screens[hop])) crossed++;
            }
        }
    }
}

/// <param name="Times">Of each hop, in ticks of the stopwatch.</param>
/// <param name="Crossed">Screens that were not the caller's own.</param>
internal sealed record Tally(List<long> Times, int Crossed, TimeSpan Took)
{
    public double PerSecond => Times.Count / Took.TotalSeconds;

    public double Milliseconds(double share)
    {
        if (Times.Count == 0) return 0;
        Times.Sort();
        return Times[Math.Min(Times.Count - 1, (int)(Times.Count * share))] * 1000.0 / Stopwatch.Frequency;
    }

    public static Tally Sum(IEnumerable<Tally> tallies, TimeSpan took)
    {
        var all = tallies.ToList();
        return new Tally([.. all.SelectMany(tally => tally.Times)], all.Sum(tally => tally.Crossed), took);
    }
}
