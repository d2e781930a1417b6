using HudumaContact.Conversations;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Host.Workers;

/// <summary>Takes up a release that somebody else made current: the command line, or another host on the same records.</summary>
internal sealed partial class ReleaseFollower(ReleaseShelf shelf, TimeProvider time, ILogger<ReleaseFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(Interval, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested) return;
            var before = shelf.CurrentOrNone?.Hash;
            try
            {
                var current = await shelf.LoadAsync(stoppingToken);
                if (current is not null && current.Hash != before) LogTakenUp(current.Content.ShortHash);
            }
            catch (Exception failed) when (failed is StorageUnavailableException or InvalidOperationException)
            {
                LogNotRead(failed.Message);
            }
        }
    }

    [LoggerMessage(1, LogLevel.Information, "Release {Hash} is current")]
    private partial void LogTakenUp(string hash);

    [LoggerMessage(2, LogLevel.Warning, "Whether there is a new release could not be read: {Reason}")]
    private partial void LogNotRead(string reason);
}
