using HudumaContact.Conversations;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Host.Workers;

/// <summary>Reminds of dropped sessions as they become due: looks every fifteen seconds, since nobody tells us of a drop.</summary>
internal sealed partial class Reminders(RemindDropped remind, TimeProvider time, ILogger<Reminders> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            try
            {
                await remind.RunAsync(stoppingToken);
            }
            catch (Exception failed) when (failed is StorageUnavailableException or TimeoutException)
            {
                LogNotReminded(failed.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Who is to be reminded of a dropped session could not be reminded yet: {Reason}")]
    private partial void LogNotReminded(string reason);
}
