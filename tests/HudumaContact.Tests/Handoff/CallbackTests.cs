using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>A citizen asked to be called. The call itself is the agent's.</summary>
public sealed class CallbackTests
{
    private static readonly HudumaContact.Handoff.Agents.Agent Akinyi = Agent("Akinyi");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_tried_three_times_within_the_hours_and_told_by_SMS_each_time()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        var asked = await line.AskAsync(Wanjiku, "2");
        var number = asked.CaseNumber;
        line.Sent.ShouldBe([$"We call 7:00-21:00. You are 1, {number}."]);
        await line.RoundAsync();

        // 10:00, 12:00, and then at 20:00, after which two hours later is tomorrow.
        await MissAsync(line);
        line.Sent[^1].ShouldBe($"We call again after today 12:00, {number}.");
        await line.PassAsync(TimeSpan.FromHours(2) - TimeSpan.FromSeconds(1));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
        await line.PassAsync(TimeSpan.FromHours(8));
        await MissAsync(line);
        line.Sent[^1].ShouldBe($"We call again after tomorrow 7:00, {number}.");
        await line.PassAsync(TimeSpan.FromHours(10));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
        await line.PassAsync(TimeSpan.FromHours(1).Add(TimeSpan.FromSeconds(1)));
        await MissAsync(line);

        line.Sent.Skip(3).ShouldBe([$"Not reached, {number}."]);
        var given = await line.OfAsync(Wanjiku);
        (given.State, given.Attempts, given.Disposition, given.RequestedAt).ShouldBe((HandoffState.Closed, 3, Disposition.NotReached, asked.RequestedAt));
    }

    [Fact]
    public async Task Who_was_not_reached_is_not_asked_how_it_was()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        var asked = await line.AskAsync(Wanjiku, "2");
        await line.Desk.AcceptAsync(Akinyi, asked.Id, Cancellation);
        await line.Desk.WrapUpAsync(Akinyi, asked.Id, Cancellation);

        (await line.Board.Get<CloseHandoff>().RunAsync(Akinyi, asked.Id, Disposition.NotReached, Cancellation)).ShouldBeTrue();
        await line.IdleAsync();

        line.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_reached_is_asked_how_it_was()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        var asked = await line.AskAsync(Wanjiku, "2");
        await line.Desk.AcceptAsync(Akinyi, asked.Id, Cancellation);

        (await line.Board.Get<CloseHandoff>().RunAsync(Akinyi, asked.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        await line.IdleAsync();

        line.Sent[^1].ShouldBe("How did we help, 1 to 5?");
    }

    [Fact]
    public async Task REOPEN_of_one_that_was_given_up_is_tried_three_times_again()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        await line.AskAsync(Wanjiku, "2");
        for (var call = 0; call < 3; call++)
        {
            await line.PassAsync(TimeSpan.FromHours(2));
            await MissAsync(line);
        }

        (await line.TextAsync(Wanjiku, "REOPEN")).ShouldHaveSingleItem().ShouldStartWith("We call 7:00-21:00.");
        await line.RoundAsync();
        await MissAsync(line);

        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Queued);
    }

    private static async Task MissAsync(PersonLine line)
    {
        var handoff = await line.OfAsync(Wanjiku);
        (await line.Desk.AcceptAsync(Akinyi, handoff.Id, Cancellation)).ShouldBeTrue(handoff.State.ToString());
        (await line.Desk.NotReachedAsync(Akinyi, handoff.Id, Cancellation)).ShouldBeTrue();
        await line.IdleAsync();
    }
}
