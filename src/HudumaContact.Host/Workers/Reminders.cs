using HudumaContact.Conversations.Messages;

namespace HudumaContact.Host.Workers;

/// <summary>Reminds of dropped sessions as they become due: looks every fifteen seconds, since nobody tells us of a drop.</summary>
internal sealed partial class Reminders(RemindDropped remind, TimeProvider time, ILogger<Reminders> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(15);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, Interval, time, remind.RunAsync, LogNotReminded, stoppingToken);

    [LoggerMessage(1, LogLevel.Warning, "Who is to be reminded of a dropped session could not be reminded yet: {Reason}")]
    private partial void LogNotReminded(Exception? failed, string reason);
}
