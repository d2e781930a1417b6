using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Retention;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage.Keys;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>Samples are erased, and records come to their time, while others wait.</summary>
public sealed class ErasureTests
{
    private static readonly HudumaContact.Handoff.Agents.Agent Akinyi = Agent("Akinyi");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_is_erased_waits_for_nobody_any_more_and_nothing_is_stuck_behind_them()
    {
        await using var line = await PersonLine.OpenAsync();
        var erased = await line.AskAsync(Wanjiku);
        await line.AskAsync(Otieno);
        line.Come(Akinyi);

        (await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation)).ShouldBeTrue();
        await line.RoundAsync();

        line.Handoffs.Find(erased.Id).ShouldBeNull();
        (await line.OfAsync(Otieno)).State.ShouldBe(HandoffState.Offered);
        var store = line.Board.Get<IHandoffStore>();
        (await store.FindAsync(erased.Id, Cancellation)).ShouldNotBeNull().State.ShouldBe(HandoffState.Abandoned);
        (await store.EntriesAsync(erased.Id, Cancellation)).ShouldAllBe(entry => entry.Words == null);
        (await line.Board.Get<ICaseStore>().FindAsync(erased.CaseNumber, Cancellation)).ShouldNotBeNull().Status.ShouldBe(CaseStatus.Closed);
        (await line.Desk.AcceptAsync(Akinyi, erased.Id, Cancellation)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_agent_who_talks_with_who_is_erased_is_told_that_it_is_over()
    {
        await using var line = await PersonLine.OpenAsync();
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        HandoffChange? told = null;
        using var following = line.Handoffs.Follow(change => told = change);

        await line.Board.Get<EraseContact>().RunAsync(Wanjiku, Cancellation);

        told.ShouldNotBeNull().After.IsOver.ShouldBeTrue();
        (await line.Desk.AnswerAsync(Akinyi, talk.Id, "Habari", Cancellation)).ShouldBeFalse();
        (await line.Board.Get<CloseHandoff>().RunAsync(Akinyi, talk.Id, Disposition.Solved, Cancellation)).ShouldBeFalse();
        line.Handoffs.LoadOf(Akinyi.Id, Way.Text).ShouldBe(0);
    }

    [Fact]
    public async Task Erased_by_another_program_it_holds_up_nobody_and_is_given_up_when_it_is_next_looked_at()
    {
        await using var line = await PersonLine.OpenAsync();
        var erased = await line.AskAsync(Wanjiku);
        await line.AskAsync(Otieno);
        // This program's memory knows nothing of it, and its copy of the key is gone.
        (await line.Board.Get<IContactStore>().EraseAsync(Wanjiku, Cancellation)).ShouldNotBeNull();
        line.Board.Get<ContentKeys>().Find(erased.Contact.Value).ShouldBeNull();
        line.Come(Akinyi);

        await line.RoundAsync();

        line.Handoffs.Find(erased.Id).ShouldBeNull();
        (await line.OfAsync(Otieno)).Agent.ShouldBe(Akinyi.Id);
    }

    [Fact]
    public async Task A_handoff_goes_with_its_case_when_its_days_are_over_and_an_open_one_never()
    {
        await using var line = await PersonLine.OpenAsync();
        await line.AskAsync(Otieno);
        var talk = await line.TalkAsync(Wanjiku, Akinyi);
        await line.Board.Get<CloseHandoff>().RunAsync(Akinyi, talk.Id, Disposition.Solved, Cancellation);
        await line.IdleAsync();
        line.Board.Time.Advance(TimeSpan.FromDays(1096));

        await line.Board.Get<PurgeRecords>().RunAsync(Cancellation);

        (await line.Board.RowsAsync("handoffs")).ShouldBe(1);
        (await line.OfAsync(Otieno)).IsOver.ShouldBeFalse();
        (await line.Board.RowsAsync("handoff_entries WHERE handoff_id NOT IN (SELECT id FROM handoffs)")).ShouldBe(0);
    }
}
