using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>A case is closed, and its citizen says how it was.</summary>
public sealed class ClosingTests
{
    private static readonly HudumaContact.Handoff.Agents.Agent Akinyi = Agent("Akinyi");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task How_it_was_is_asked_once_and_the_marks_are_the_cases_and_the_agents()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await CloseAsync(line, talk);
        line.Sent[^1].ShouldBe("How did we help, 1 to 5?");

        (await line.TextAsync(Wanjiku, "5")).ShouldBe(["Goodbye"]);

        var rated = await line.OfAsync(Wanjiku);
        (rated.Id, rated.State, rated.Disposition, rated.Marks, rated.Agent).ShouldBe((talk.Id, HandoffState.Closed, Disposition.Solved, 5, Akinyi.Id));
        var entry = (await line.Board.Get<IHandoffStore>().EntriesAsync(talk.Id, Cancellation))[^1];
        (entry.Kind, entry.By, entry.Words).ShouldBe((EntryKind.Rated, Akinyi.Id, "5"));
        (await line.Board.ScalarAsync<long>("SELECT ratings.marks FROM ratings JOIN handoffs ON handoffs.rated_in = ratings.session_id")).ShouldBe(5);

        // Closed again after all, it is not asked again.
        await line.TextAsync(Wanjiku, "REOPEN");
        await line.RoundAsync();
        await line.Desk.AcceptAsync(Akinyi, talk.Id, Cancellation);
        await line.Desk.AnswerAsync(Akinyi, talk.Id, "Tena", Cancellation);
        await CloseAsync(line, talk);
        line.Sent[^1].ShouldBe("Tena");
    }

    [Fact]
    public async Task It_is_asked_in_the_language_of_the_case()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.DialAsync(Wanjiku, "7");
        var talk = await line.TalkAsync(Wanjiku, Akinyi);

        await CloseAsync(line, talk);

        line.Sent[^1].ShouldBe("Tulikusaidiaje, 1 hadi 5?");
    }

    [Fact]
    public async Task Of_what_is_private_nobody_is_asked()
    {
        await using var line = await PersonLine.OpenAsync();
        var dida = Agent("Dida", "counselling");
        var talk = await line.TalkAsync(Wanjiku, dida, "3");

        (await line.Board.Get<CloseHandoff>().RunAsync(dida, talk.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        await line.IdleAsync();

        line.Sent[^1].ShouldBe("Habari");
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.Closed);
    }

    [Fact]
    public async Task Who_was_never_answered_is_not_asked()
    {
        await using var line = await PersonLine.OpenAsync();
        line.Come(Akinyi);
        var asked = await line.AskAsync(Wanjiku);
        await line.Desk.AcceptAsync(Akinyi, asked.Id, Cancellation);

        await CloseAsync(line, asked);

        line.Sent[^1].ShouldBe($"Akinyi is here about {asked.CaseNumber}.");
    }

    [Fact]
    public async Task Marks_count_only_while_they_are_waited_for()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await CloseAsync(line, talk);
        line.Board.Time.Advance(TimeSpan.FromHours(24).Add(TimeSpan.FromSeconds(1)));

        await line.TextAsync(Wanjiku, "5");
        await line.DialAsync(Wanjiku, "4", "3");

        (await line.OfAsync(Wanjiku)).Marks.ShouldBeNull();
        // Those by USSD are of the line then.
        (await line.Board.RowsAsync("ratings")).ShouldBe(1);
    }

    [Fact]
    public async Task Marks_by_USSD_while_they_are_waited_for_are_of_the_person_and_the_first_ones_stay()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await CloseAsync(line, talk);

        (await line.DialAsync(Wanjiku, "4", "2")).ShouldBe("Goodbye");
        await line.TextAsync(Wanjiku, "5");

        (await line.OfAsync(Wanjiku)).Marks.ShouldBe(2);
    }

    [Fact]
    public async Task A_wrap_up_that_nobody_ends_is_closed_and_its_citizen_is_asked_all_the_same()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await line.Desk.WrapUpAsync(Akinyi, talk.Id, Cancellation);

        await line.PassAsync(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        (await line.OfAsync(Wanjiku)).State.ShouldBe(HandoffState.WrapUp);
        await line.PassAsync(TimeSpan.FromSeconds(1));
        await line.IdleAsync();

        var closed = await line.OfAsync(Wanjiku);
        (closed.State, closed.Disposition).ShouldBe((HandoffState.Closed, Disposition.Unstated));
        line.Sent[^1].ShouldBe("How did we help, 1 to 5?");
    }

    [Fact]
    public async Task Asked_for_again_in_wrap_up_it_is_no_longer_the_agents_to_close()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await line.Desk.WrapUpAsync(Akinyi, talk.Id, Cancellation);
        line.Board.Time.Advance(TimeSpan.FromMinutes(1));

        var again = await line.AskAsync(Wanjiku);

        (again.Id, again.State, again.RequestedAt).ShouldBe((talk.Id, HandoffState.Queued, line.Now));
        (await line.Board.Get<CloseHandoff>().RunAsync(Akinyi, talk.Id, Disposition.Solved, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task Closed_twice_at_once_it_is_asked_once()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);

        var told = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => line.Board.Get<CloseHandoff>().RunAsync(Akinyi, talk.Id, Disposition.Solved, Cancellation))));
        await line.IdleAsync();

        told.Count(isDone => isDone).ShouldBe(1);
        line.Sent.Count(text => text.StartsWith("How did we help", StringComparison.Ordinal)).ShouldBe(1);
    }

    private static async Task CloseAsync(PersonLine line, CaseHandoff handoff)
    {
        (await line.Board.Get<CloseHandoff>().RunAsync(Akinyi, handoff.Id, Disposition.Solved, Cancellation)).ShouldBeTrue();
        await line.IdleAsync();
    }
}
