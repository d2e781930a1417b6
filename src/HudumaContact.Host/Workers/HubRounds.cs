using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Host.Workers;

/// <summary>Tells the hub outside what happens in its cases: at once when something changed, and each second for what the clock brings about.</summary>
internal sealed partial class HubRounds(TellHub tell, HandoffBoard board, TimeProvider time, ILogger<HubRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bell = new RoundBell();
        using var following = board.Follow(_ => bell.Ring());
        await Rounds.RunAsync(wait => bell.WaitAsync(wait, time, stoppingToken), Interval, Interval, tell.LookAsync, LogNotLooked, stoppingToken);
        await tell.IdleAsync();
    }

    [LoggerMessage(1, LogLevel.Warning, "What there is to tell the hub could not be looked for; the next round does: {Reason}")]
    private partial void LogNotLooked(Exception? failed, string reason);
}
