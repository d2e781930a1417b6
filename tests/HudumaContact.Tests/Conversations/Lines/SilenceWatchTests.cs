using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Host.Workers;
using HudumaContact.Tests.Conversations.Messages;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Lines;

/// <summary>A line on which nothing arrives any more; the clock stands at 10:00 in Nairobi, and two hours are let pass.</summary>
public sealed class SilenceWatchTests
{
    [Fact]
    public async Task A_line_that_falls_silent_is_told_once_and_once_more_only_after_it_was_heard()
    {
        await using var line = await TextLine.OpenAsync();
        using var watch = WatchOf(line.Board);
        await line.ReceiveAsync(Wanjiku, "birth fee");
        await HoursPassAsync(line, watch, 1);
        Alerts(line, Sms).ShouldBe(0);
        await HoursPassAsync(line, watch, 1);
        await HoursPassAsync(line, watch, 1);
        Alerts(line, Sms).ShouldBe(1);

        await line.ReceiveAsync(Wanjiku, "birth fee");
        await watch.LookAsync(TestContext.Current.CancellationToken);
        line.Board.Log.ShouldContain(logged => logged.Contains($"Line {Sms} is heard again", StringComparison.Ordinal));
        await HoursPassAsync(line, watch, 3);
        Alerts(line, Sms).ShouldBe(2);
    }

    [Fact]
    public async Task A_line_that_nobody_ever_reached_is_silent_since_the_start()
    {
        await using var line = await TextLine.OpenAsync();
        using var watch = WatchOf(line.Board);
        await HoursPassAsync(line, watch, 2);
        Alerts(line, Switchboard.Line).ShouldBe(1);
    }

    [Fact]
    public async Task A_night_is_no_silence()
    {
        await using var line = await TextLine.OpenAsync();
        using var watch = WatchOf(line.Board);
        // To 20:30, then to 7:30 of the next day: one hour of working time.
        line.Board.Time.Advance(TimeSpan.FromHours(10.5));
        await line.ReceiveAsync(Wanjiku, "birth fee");
        await HoursPassAsync(line, watch, 11);
        Alerts(line, Sms).ShouldBe(0);
        await HoursPassAsync(line, watch, 1);
        Alerts(line, Sms).ShouldBe(1);
    }

    private static SilenceWatch WatchOf(Switchboard board) => new(
        board.Get<LineSilence>(), board.Get<MessageOptions>(), board.Time, board.Get<ILogger<SilenceWatch>>());

    private static async Task HoursPassAsync(TextLine line, SilenceWatch watch, double hours)
    {
        await line.IdleAsync();
        line.Board.Time.Advance(TimeSpan.FromHours(hours));
        await watch.LookAsync(TestContext.Current.CancellationToken);
    }

    private static int Alerts(TextLine line, LineId of) =>
        line.Board.Log.Count(logged => logged.StartsWith($"Error: Line {of} is silent", StringComparison.Ordinal));
}
