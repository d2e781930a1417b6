using HudumaContact.Conversations;
using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Host.Workers;

/// <summary>Forgets sealed sessions whose time is over, at the start and every minute.</summary>
internal sealed partial class SealedSessionsSweeper(ForgetSealedSessions forget, TimeProvider time, ILogger<SealedSessionsSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await forget.RunAsync(stoppingToken);
            }
            catch (StorageUnavailableException failed)
            {
                LogNotForgotten(failed.Message);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "What anonymous sessions still hold could not be forgotten, and is tried again in a minute: {Reason}")]
    private partial void LogNotForgotten(string reason);
}
