using HudumaContact.Desk.Agents;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using Moq;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Desk.Agents;

/// <summary>What is new to an agent in their cases.</summary>
public sealed class UnreadWordsTests
{
    private static readonly AgentId Akinyi = Agent("Akinyi").Id;
    private static readonly AgentId Baraka = Agent("Baraka").Id;

    private readonly Mock<ILookStore> _store = new();
    private readonly CaseHandoff _talk = Case(Ten).Accept(Akinyi, Ten)!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void What_others_say_in_a_case_that_is_not_before_the_agent_is_new()
    {
        var unread = Unread();

        unread.Count(Change(_talk, (EntryKind.Said, null), (EntryKind.Noted, Baraka)), open: null).ShouldBeTrue();
        unread.Count(Change(_talk, (EntryKind.Whispered, Baraka)), open: null).ShouldBeTrue();
        unread.Counts.ShouldHaveSingleItem().ShouldBe(new(_talk.Id, 3));
    }

    [Fact]
    public void What_the_agent_says_what_the_line_says_and_what_comes_in_the_open_case_is_not()
    {
        var unread = Unread();

        unread.Count(Change(_talk, (EntryKind.Noted, Akinyi), (EntryKind.Told, null)), open: null).ShouldBeFalse();
        unread.Count(Change(_talk, (EntryKind.Said, null)), open: _talk.Id).ShouldBeFalse();
        unread.Counts.ShouldBeEmpty();
    }

    [Fact]
    public void A_case_that_went_elsewhere_has_nothing_new()
    {
        var unread = Unread();
        unread.Count(Change(_talk, (EntryKind.Said, null)), open: null);

        unread.Count(Change(_talk.TakeOver(Baraka, Ten)!, (EntryKind.Said, null)), open: null).ShouldBeFalse();
        unread.Counts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_look_takes_away_what_was_new_and_is_kept_once()
    {
        var unread = Unread();
        var change = Change(_talk, (EntryKind.Said, null));
        unread.Count(change, open: null);

        unread.Look(new CaseFile(_talk, Citizen: null, Reason: null, Transcript: null, change.Entries, Path: [], Told: []));
        await unread.KeepLookAsync(Cancellation);
        await unread.KeepLookAsync(Cancellation);

        unread.Counts.ShouldBeEmpty();
        _store.Verify(store => store.LookAsync(Akinyi, _talk.Id, change.Entries[0].Id, Cancellation), Times.Once);
    }

    private UnreadWords Unread() => new(_store.Object, Akinyi);

    private static HandoffChange Change(CaseHandoff after, params (EntryKind Kind, AgentId? By)[] entries) =>
        new(after, [.. entries.Select(entry => new HandoffEntry(NewId(), after.Id, entry.Kind, entry.By, "words", Ten, Message: null))], []);
}
