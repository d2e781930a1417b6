using HudumaContact.Conversations.Sessions;

namespace HudumaContact.Host.Workers;

/// <summary>Forgets sealed sessions whose time is over, at the start and every minute.</summary>
internal sealed partial class SealedSessionsSweeper(ForgetSealedSessions forget, TimeProvider time, ILogger<SealedSessionsSweeper> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(TimeSpan.Zero, Interval, time, forget.RunAsync, LogNotForgotten, stoppingToken);

    [LoggerMessage(1, LogLevel.Warning, "What anonymous sessions still hold could not be forgotten, and is tried again in a minute: {Reason}")]
    private partial void LogNotForgotten(Exception? failed, string reason);
}
