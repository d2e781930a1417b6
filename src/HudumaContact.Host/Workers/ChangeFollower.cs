using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;

namespace HudumaContact.Host.Workers;

/// <summary>Takes up what somebody else changed in the records, the command line or another host: the current release, the notices, the services with rows of status.</summary>
internal sealed partial class ChangeFollower(
    ReleaseShelf shelf, NoticeBoard notices, StatusBoard statuses, TimeProvider time, ILogger<ChangeFollower> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, Interval, time, FollowAsync, LogNotRead, stoppingToken);

    private async Task FollowAsync(CancellationToken cancellation)
    {
        var before = shelf.CurrentOrNone?.Hash;
        var current = await shelf.RefreshAsync(cancellation);
        if (current is not null && current.Hash != before) LogTakenUp(current.Content.ShortHash);
        await notices.RefreshAsync(cancellation);
        await statuses.RefreshAsync(cancellation);
    }

    [LoggerMessage(1, LogLevel.Information, "Release {Hash} is current")]
    private partial void LogTakenUp(string hash);

    [LoggerMessage(2, LogLevel.Warning, "What others changed could not be read: {Reason}")]
    private partial void LogNotRead(Exception? failed, string reason);
}
