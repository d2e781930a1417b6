using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Host.Workers;

/// <summary>Tells once of each line that has fallen silent in working hours, and once that it is heard again.</summary>
internal sealed partial class SilenceWatch(LineSilence silence, MessageOptions options, TimeProvider time, ILogger<SilenceWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private HashSet<LineId> _told = [];

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, Interval, time, LookAsync, LogNotRead, stoppingToken);

    internal async Task LookAsync(CancellationToken cancellation)
    {
        var silent = await silence.NowAsync(cancellation);
        foreach (var (line, since) in silent.Where(line => !_told.Contains(line.Key))) LogSilent(line, options.SilenceAlertAfter, since);
        foreach (var line in _told.Where(line => !silent.ContainsKey(line))) LogHeard(line);
        _told = [.. silent.Keys];
    }

    [LoggerMessage(1, LogLevel.Error, "Line {Line} is silent: nothing has arrived for {Time} of working hours, the last at {Since:u}. Text or dial it; if nothing comes, look at its webhook in the provider's settings")]
    private partial void LogSilent(LineId line, TimeSpan time, DateTime since);

    [LoggerMessage(2, LogLevel.Information, "Line {Line} is heard again")]
    private partial void LogHeard(LineId line);

    [LoggerMessage(3, LogLevel.Warning, "Whether lines are silent could not be read: {Reason}")]
    private partial void LogNotRead(Exception? failed, string reason);
}
