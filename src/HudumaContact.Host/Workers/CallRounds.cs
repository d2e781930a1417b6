using HudumaContact.Conversations.Calls;
using HudumaContact.Handoff.Calls;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Host.Workers;

/// <summary>Brings callers to who has taken them, makes the calls that wait to be made, and ends those that were lost: at once when something changed, and each second.</summary>
internal sealed partial class CallRounds(PhoneRounds phones, PlaceCalls place, EndLostCalls lost, HandoffBoard board, TimeProvider time, ILogger<CallRounds> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var bell = new RoundBell();
        using var following = board.Follow(change =>
        {
            if (change.After is { State: HandoffState.Accepted } taken && taken.Way.IsByPhone()) bell.Ring();
        });
        await Rounds.RunAsync(wait => bell.WaitAsync(wait, time, stoppingToken), Interval, Interval, RoundAsync, LogNotDone, stoppingToken);
        await Task.WhenAll(phones.IdleAsync(), place.IdleAsync());
    }

    private async Task RoundAsync(CancellationToken stopping)
    {
        phones.Look(stopping);
        await place.LookAsync(stopping);
        await lost.RunAsync(stopping);
    }

    [LoggerMessage(1, LogLevel.Warning, "Calls were not seen to; the next round does it: {Reason}")]
    private partial void LogNotDone(Exception? failed, string reason);
}
