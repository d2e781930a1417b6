using HudumaContact.Conversations.Calls;

namespace HudumaContact.Host.Workers;

/// <summary>Takes what was recorded from the providers, every five seconds.</summary>
internal sealed partial class RecordingRounds(FetchRecordings fetch, TimeProvider time, ILogger<RecordingRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(5);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, Interval, time, fetch.RunAsync, LogNotFetched, stoppingToken);

    [LoggerMessage(1, LogLevel.Warning, "Recordings could not be fetched yet: {Reason}")]
    private partial void LogNotFetched(Exception? failed, string reason);
}
