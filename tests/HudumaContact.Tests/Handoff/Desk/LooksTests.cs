using HudumaContact.Handoff.Handoffs;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;
using static HudumaContact.Tests.Handoff.Desk.AnsweredAtTheDesk;

namespace HudumaContact.Tests.Handoff.Desk;

/// <summary>What an agent has seen is on record, so that what came since is told on return.</summary>
public sealed class LooksTests
{
    private static readonly TimeSpan Later = TimeSpan.FromMinutes(5);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_said_since_the_last_look_is_new_also_after_a_restart()
    {
        await using var desk = await OpenAsync();
        var handoff = await desk.AskAsync(Wanjiku);
        await desk.SayAsync(handoff.Id, "one");
        await LookAsync(desk, handoff.Id);
        (await desk.Looks.UnreadAsync(Amina.Id, Cancellation)).ShouldBeEmpty();

        await desk.SayAsync(handoff.Id, "two");
        await desk.Desk.NoteAsync(Baraka, handoff.Id, "three", Cancellation);
        await desk.Desk.AnswerAsync(Amina, handoff.Id, "my own words", Cancellation);
        await desk.RestartAsync();

        (await desk.Looks.UnreadAsync(Amina.Id, Cancellation)).ShouldHaveSingleItem().ShouldBe(new(handoff.Id, 2));
        await LookAsync(desk, handoff.Id);
        (await desk.Looks.UnreadAsync(Amina.Id, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_back_is_told_of_what_passed_what_was_taken_and_what_was_said()
    {
        await using var desk = await OpenAsync();
        var talk = await desk.AskAsync(Wanjiku);
        var taken = await desk.AskAsync(Otieno, "t");
        desk.Board.Time.Advance(Later);
        var left = desk.Board.Time.GetUtcNow().UtcDateTime;
        await desk.Looks.LookAtDeskAsync(Amina.Id, left, Cancellation);
        desk.Board.Time.Advance(Later);

        await desk.SayAsync(talk.Id, "are you there?");
        var steps = desk.Board.Get<HandoffSteps>();
        var entries = desk.Board.Get<EntryWriter>();
        await steps.TakeAsync(taken.Id, (handoff, now) => entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now), Cancellation);
        await steps.TakeAsync(taken.Id, (handoff, now) => entries.Change(handoff.Offer(Amina.Id, now + Later, now), EntryKind.Offered, now, Amina.Id), Cancellation);
        await steps.TakeAsync(taken.Id, (handoff, now) => entries.Change(handoff.Withdraw(now), EntryKind.Passed, now, Amina.Id), Cancellation);
        await desk.RestartAsync();

        (await desk.Looks.AtDeskAsync(Amina.Id, Cancellation)).ShouldBe(left);
        (await desk.Looks.MissedAsync(Amina.Id, left, 30, Cancellation)).Select(missed => (missed.CaseNumber, missed.Kind)).ShouldBe(
            [(talk.CaseNumber, EntryKind.Said), (taken.CaseNumber, EntryKind.Requeued), (taken.CaseNumber, EntryKind.Passed)]);
        (await desk.Looks.MissedAsync(Baraka.Id, left, 30, Cancellation)).ShouldBeEmpty();
        (await desk.Looks.MissedAsync(Amina.Id, left + Later + Later, 30, Cancellation)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Who_comes_back_is_told_of_forms_notes_and_whispers_and_of_what_was_taken_over()
    {
        await using var desk = await OpenAsync();
        var (talk, taken) = (await desk.AskAsync(Wanjiku), await desk.AskAsync(Otieno, "t"));
        desk.Board.Time.Advance(Later);
        var left = desk.Board.Time.GetUtcNow().UtcDateTime;
        var (steps, entries) = (desk.Board.Get<HandoffSteps>(), desk.Board.Get<EntryWriter>());
        await steps.TakeAsync(talk.Id, (handoff, now) => entries.Change(handoff.Hear(now), EntryKind.FormBack, now, words: "Name?\n> Wanjiku"), Cancellation);
        await desk.Desk.NoteAsync(Baraka, talk.Id, "she was here before", Cancellation);
        await desk.Desk.NoteAsync(Amina, talk.Id, "my own", Cancellation);
        await steps.TakeAsync(talk.Id, (handoff, now) => entries.Change(handoff.Touch(), EntryKind.Whispered, now, Baraka.Id, "ask for the receipt"), Cancellation);
        await steps.TakeAsync(taken.Id, (handoff, now) => entries.Change(handoff.TakeOver(Baraka.Id, now), EntryKind.TakenOver, now, Baraka.Id), Cancellation);

        (await desk.Looks.MissedAsync(Amina.Id, left, 30, Cancellation)).Select(missed => (missed.CaseNumber, missed.Kind)).ShouldBe(
            [(talk.CaseNumber, EntryKind.FormBack), (talk.CaseNumber, EntryKind.Noted), (talk.CaseNumber, EntryKind.Whispered), (taken.CaseNumber, EntryKind.TakenOver)]);
        (await desk.Looks.MissedAsync(Baraka.Id, left, 30, Cancellation)).ShouldBeEmpty();
        (await desk.Looks.UnreadAsync(Amina.Id, Cancellation)).ShouldHaveSingleItem().ShouldBe(new(talk.Id, 3));
    }

    [Fact]
    public async Task The_last_look_at_the_desk_is_the_one_that_counts()
    {
        await using var desk = await OpenAsync();
        var now = desk.Board.Time.GetUtcNow().UtcDateTime;

        (await desk.Looks.AtDeskAsync(Amina.Id, Cancellation)).ShouldBeNull();
        await desk.Looks.LookAtDeskAsync(Amina.Id, now, Cancellation);
        await desk.Looks.LookAtDeskAsync(Amina.Id, now + Later, Cancellation);

        (await desk.Looks.AtDeskAsync(Amina.Id, Cancellation)).ShouldBe(now + Later);
    }

    private static async Task LookAsync(AnsweredAtTheDesk desk, HandoffId id) =>
        await desk.Looks.LookAsync(Amina.Id, id, (await desk.Board.Get<IHandoffStore>().EntriesAsync(id, Cancellation))[^1].Id, Cancellation);
}
