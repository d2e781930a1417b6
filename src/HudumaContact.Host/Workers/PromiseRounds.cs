using HudumaContact.Conversations.Lookups.Promises;

namespace HudumaContact.Host.Workers;

/// <summary>Keeps promised answers while the server runs.</summary>
internal sealed partial class PromiseRounds(PromiseKeeper keeper, TimeProvider time, ILogger<PromiseRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, Interval, time, keeper.RoundAsync, LogNotKept, stoppingToken);

    [LoggerMessage(1, LogLevel.Warning, "Promised answers could not be seen to; they are in the next round: {Reason}")]
    private partial void LogNotKept(Exception? failed, string reason);
}
