using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
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

        Counts(await FiguresAsync(queue.Line)).ShouldBe((UpNow: 1, Today: 3, Abandoned: 1, Made: 0, ToBeMade: 0));
    }

    [Fact]
    public async Task Todays_calls_are_added_up_by_length_and_by_what_they_cost_in_each_currency()
    {
        await using var line = await CallLine.OpenAsync();
        await EndAsync(Wanjiku, "c1", new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(40), 2.5m, "KES"));
        line.Board.Time.Advance(TimeSpan.FromDays(1));
        await EndAsync(Wanjiku, "c2", new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(50), 1.25m, "KES"));
        await EndAsync(Otieno, "c3", new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(70), 3.0005m, "KES"));
        await EndAsync(Otieno, "c4", new CallEnd(CallEndCause.HungUp, TimeSpan.FromSeconds(5), 0.02m, "USD"));
        await EndAsync(Otieno, "c5", new CallEnd(CallEndCause.HungUp));

        var figures = await FiguresAsync(line);

        figures.LengthToday.ShouldBe(TimeSpan.FromSeconds(125));
        figures.CostToday.ShouldBe([new CallCost("KES", 4.2505m), new CallCost("USD", 0.02m)]);

        async Task EndAsync(PhoneNumber caller, string name, CallEnd end)
        {
            var call = await line.CallAsync(caller, name);
            await call.TellAsync(new CallEvent.Ended(CallLine.Voice, name, end));
        }
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

        Counts(await FiguresAsync(line)).ShouldBe((UpNow: 0, Today: 1, Abandoned: 0, Made: 0, ToBeMade: 1));
    }

    private static (int UpNow, int Today, int Abandoned, int Made, int ToBeMade) Counts(CallFigures figures) =>
        (figures.UpNow, figures.Today, figures.AbandonedToday, figures.Made, figures.ToBeMade);

    private static async Task<CallFigures> FiguresAsync(CallLine line)
    {
        var now = line.Board.Time.GetUtcNow();
        var figures = await line.Board.Get<ICallFigures>().ReadAsync(now.UtcDateTime - TimeSpan.FromMinutes(45), KenyanCalendar.BeginOf(KenyanCalendar.Today(now)), now.UtcDateTime - CallOptions.Hour, TestContext.Current.CancellationToken);
        return figures.GetValueOrDefault(CallLine.Voice, CallFigures.None);
    }
}
