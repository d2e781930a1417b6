using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>Many connections, each making one call after another, for a set time.</summary>
/// <param name="elsewhere">Where everything is posted instead, to whoever knows no calls; null: as the host has told.</param>
internal sealed class VoiceLoad(IPEndPoint address, VoiceWalks walks, int connections, string? elsewhere = null)
{
    /// <param name="next">The caller of each next call; none ends the run before its time.</param>
    public async Task<Tally> RunAsync(TimeSpan time, Func<Caller?> next)
    {
        var tallies = new ConcurrentBag<Tally>();
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () => tallies.Add(await CallAsync(number, until, next)))));
        return Tally.Sum(tallies, clock.Elapsed);
    }

    private async Task<Tally> CallAsync(int number, long until, Func<Caller?> next)
    {
        using var connection = new HttpConnection(address, elsewhere ?? VoiceWalks.Line);
        await connection.OpenAsync();
        var times = new List<long>();
        var crossed = 0;
        for (var call = number; ; call++)
        {
            var walk = walks.All[call % walks.All.Count];
            if (next() is not { } caller) return new Tally(times, crossed, TimeSpan.Zero);
            for (var request = 0; request < VoiceWalks.RequestsEach; request++)
            {
                var begun = Stopwatch.GetTimestamp();
                if (begun >= until)
                {
                    // Nobody stays on the line: calls that are up are counted against its bound by whoever calls next.
                    if (request > 0 && elsewhere is null) await connection.PostAsync(walk.Paths[^1], caller.CallForm(walk.Told[^1]));
                    return new Tally(times, crossed, TimeSpan.Zero);
                }

                var form = caller.CallForm(walk.Told[request]);
                var answer = elsewhere is null ? await connection.PostAsync(walk.Paths[request], form) : await connection.PostAsync(form);
                times.Add(Stopwatch.GetTimestamp() - begun);
                if (elsewhere is null && !answer.Span.SequenceEqual(walk.Answers[request])) crossed++;
            }
        }
    }
}
