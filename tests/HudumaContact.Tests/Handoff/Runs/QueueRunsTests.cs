using System.Collections.Concurrent;
using HudumaContact.Tests.Conversations.Gateway;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>Whatever agents and citizens do: nothing is stuck, nothing is doubled, and the order is kept.</summary>
public sealed class QueueRunsTests
{
    [Fact]
    public async Task In_ten_thousand_random_runs_nothing_is_stuck_or_doubled_and_the_order_is_kept()
    {
        var releases = await OneRelease.ShelfAsync();
        var faults = new ConcurrentDictionary<int, IReadOnlyList<string>>();
        var (offered, accepted, calledBack) = (0, 0, 0);

        await Task.Run(() => Parallel.For(0, LongRun.Of(10_000), seed =>
        {
            var run = RandomRun.Of(seed, releases);
            Interlocked.Add(ref offered, run.Offered);
            Interlocked.Add(ref accepted, run.Accepted);
            Interlocked.Add(ref calledBack, run.CalledBack);
            if (run.Faults.Count > 0) faults[seed] = run.Faults;
        }), TestContext.Current.CancellationToken);

        faults.OrderBy(run => run.Key).Select(run => $"seed {run.Key}: {string.Join("; ", run.Value)}").ShouldBeEmpty();
        // They are runs of something.
        offered.ShouldBeGreaterThan(LongRun.Of(10_000) * 5);
        accepted.ShouldBeGreaterThan(LongRun.Of(10_000) * 2);
        calledBack.ShouldBeGreaterThan(LongRun.Of(10_000) / 2);
    }
}
