using HudumaContact.Conversations.Lookups.Promises;

namespace HudumaContact.Host.Workers;

/// <summary>Keeps promised answers while the server runs.</summary>
internal sealed partial class PromiseRounds(PromiseKeeper keeper, TimeProvider time, ILogger<PromiseRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await keeper.RoundAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // The edge of a round: what it could not do, the next one does.
                LogNotKept(failed);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Promised answers could not be seen to; they are in the next round.")]
    private partial void LogNotKept(Exception failed);
}
