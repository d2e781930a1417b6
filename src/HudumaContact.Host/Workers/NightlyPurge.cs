using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Retention;

namespace HudumaContact.Host.Workers;

/// <summary>Deletes what is past its days, once a night by Nairobi's clock.</summary>
internal sealed partial class NightlyPurge(PurgeRecords purge, RetentionOptions options, TimeProvider time, ILogger<NightlyPurge> logger) : BackgroundService
{
    // Kenya's clocks are never changed: a night later it is the same time.
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(
        UntilNight(time.GetUtcNow()), Interval, time, purge.RunAsync, LogNotPurged, stoppingToken);

    internal TimeSpan UntilNight(DateTimeOffset now)
    {
        var wait = options.At.ToTimeSpan() - KenyanCalendar.InNairobi(now).TimeOfDay;
        return wait > TimeSpan.Zero ? wait : wait + Interval;
    }

    [LoggerMessage(1, LogLevel.Warning, "Not all records past their days could be deleted; the rest goes next night: {Reason}")]
    private partial void LogNotPurged(Exception? failed, string reason);
}
