using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Calls;
using HudumaContact.Tests.Handoff.Calls;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Calls;

/// <summary>What the records say of the calls of a line.</summary>
public sealed class CallFiguresTests
{
    [Fact]
    public async Task Who_talks_now_who_called_today_and_who_left_before_anybody_answered_is_counted()
    {
        await using var queue = await QueueOnCall.OpenAsync();
        await queue.Line.CallAsync(Wanjiku, "c1");
        await (await queue.Line.CallAsync(Otieno, "c2")).HangUpAsync();
        await (await queue.WaitAsync(Otieno, "c3")).HangUpAsync();

        (await FiguresAsync(queue.Line)).ShouldBe(new CallFigures(UpNow: 1, Today: 3, AbandonedToday: 1, Made: 0, ToBeMade: 0));
    }

    [Fact]
    public async Task Yesterdays_calls_are_not_of_today_and_one_whose_end_was_never_told_is_not_up()
    {
        await using var line = await CallLine.OpenAsync();
        await line.CallAsync(Wanjiku, "c1");
        line.Board.Time.Advance(TimeSpan.FromDays(1));

        (await FiguresAsync(line)).ShouldBe(CallFigures.None);
    }

    [Fact]
    public async Task A_number_that_is_to_be_rung_back_is_a_call_of_today_and_not_up()
    {
        await using var line = await CallLine.OpenAsync(ringsBack: true);
        await line.CallAsync(Wanjiku, "c1");

        (await FiguresAsync(line)).ShouldBe(new CallFigures(UpNow: 0, Today: 1, AbandonedToday: 0, Made: 0, ToBeMade: 1));
    }

    private static async Task<CallFigures> FiguresAsync(CallLine line)
    {
        var now = line.Board.Time.GetUtcNow();
        var figures = await line.Board.Get<ICallFigures>().ReadAsync(now.UtcDateTime - TimeSpan.FromMinutes(45), KenyanCalendar.BeginOf(KenyanCalendar.Today(now)), now.UtcDateTime - CallOptions.Hour, TestContext.Current.CancellationToken);
        return figures.GetValueOrDefault(CallLine.Voice, CallFigures.None);
    }
}
