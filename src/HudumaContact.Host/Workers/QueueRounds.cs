using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Offers;

namespace HudumaContact.Host.Workers;

/// <summary>Gives what waits for a person to whoever is free: at once when something changed, and each second for what the clock brings about.</summary>
internal sealed partial class QueueRounds(OfferRounds rounds, HandoffBoard board, TimeProvider time, ILogger<QueueRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>A flood of changes is one round.</summary>
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bell = new RoundBell();
        using var following = board.Follow(_ => bell.Ring());
        await Rounds.RunAsync(wait => bell.WaitAsync(wait, time, stoppingToken), Interval, Interval, RoundAsync, LogNotDone, stoppingToken);
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        await Task.Delay(Breath, time, stopping);
        await rounds.RunAsync(stopping);
    }

    [LoggerMessage(1, LogLevel.Warning, "A round of the queue was not done; the next one sees to it: {Reason}")]
    private partial void LogNotDone(Exception? failed, string reason);
}
