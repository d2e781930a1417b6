using HudumaContact.Conversations;
using HudumaContact.Host.Workers;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host.Workers;

public sealed class RoundsTests
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly FakeTimeProvider _time = new();
    private readonly List<(bool IsTraced, string Reason)> _notDone = [];
    private int _rounds;

    [Fact]
    public async Task Whatever_breaks_a_round_the_next_one_comes_in_its_time()
    {
        using var stop = new CancellationTokenSource();
        var running = RunAsync(() => throw (_rounds == 1 ? new InvalidCastException("a row of last year") : new StorageUnavailableException("locked")), stop.Token);
        _rounds.ShouldBe(0);

        _time.Advance(Every);
        _time.Advance(Every);
        _rounds.ShouldBe(2);
        _notDone.ShouldBe([(true, "a row of last year"), (false, "locked")]);

        await stop.CancelAsync();
        await running;
    }

    [Fact]
    public async Task A_round_that_is_cut_off_by_the_end_is_no_failure()
    {
        using var stop = new CancellationTokenSource();
        var running = RunAsync(() => Task.Delay(Timeout.InfiniteTimeSpan, stop.Token), stop.Token);
        _time.Advance(Every);

        await stop.CancelAsync();
        await running;

        _rounds.ShouldBe(1);
        _notDone.ShouldBeEmpty();
    }

    private Task RunAsync(Func<Task> round, CancellationToken stop) => Rounds.RunAsync(
        Every,
        Every,
        _time,
        _ =>
        {
            _rounds++;
            return round();
        },
        (failed, reason) => _notDone.Add((failed is not null, reason)),
        stop);
}
