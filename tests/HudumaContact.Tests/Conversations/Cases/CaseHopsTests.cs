using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Cases;

public sealed class CaseHopsTests
{
    [Fact]
    public async Task A_complaint_is_a_case_of_the_contact_with_words_and_due_date()
    {
        await using var board = await OpenAsync();

        var number = NumberOn(await board.WalkAsync(Wanjiku, "s", "2", "they took it", "1"));

        var opened = (await board.Get<ICaseStore>().FindAsync(number, CancellationToken.None))!;
        opened.ShouldSatisfyAllConditions(
            one => one.Kind.ShouldBe("complaint"),
            one => one.IsAnonymous.ShouldBeFalse(),
            one => one.Status.ShouldBe(CaseStatus.Open),
            one => one.Due.ShouldBe(new DateOnly(2026, 12, 11)),
            one => one.OpenedAt.ShouldBe(board.Time.GetUtcNow().UtcDateTime));
        (await board.Get<ICaseStore>().EntriesAsync(opened.Id, CancellationToken.None))
            .ShouldBe([new CaseEntry(CaseEntryKind.Opened, "they took it", opened.OpenedAt)]);
    }

    [Fact]
    public async Task Who_opened_a_case_can_ask_about_it_add_to_it_and_close_it()
    {
        await using var board = await OpenAsync();
        var number = NumberOn(await board.WalkAsync(Wanjiku, "open", "2", "they took it", "1"));

        (await board.WalkAsync(Wanjiku, "ask", "6", number)).Text.ShouldStartWith($"{number} is open");
        // As people type it.
        (await board.WalkAsync(Wanjiku, "add", "6", number[3..].ToLowerInvariant(), "1", "and my papers")).Text.ShouldBe("Goodbye");
        (await board.WalkAsync(Wanjiku, "close", "6", number, "2")).Text.ShouldBe("Goodbye");

        var closed = (await board.Get<ICaseStore>().FindAsync(number, CancellationToken.None))!;
        closed.Status.ShouldBe(CaseStatus.Closed);
        closed.ClosedAt.ShouldNotBeNull();
        (await board.Get<ICaseStore>().EntriesAsync(closed.Id, CancellationToken.None)).Select(entry => (entry.Kind, entry.Words)).ShouldBe(
            [(CaseEntryKind.Opened, "they took it"), (CaseEntryKind.Added, "and my papers"), (CaseEntryKind.Closed, null)]);
        (await board.WalkAsync(Wanjiku, "again", "6", number)).Text.ShouldStartWith($"{number} is closed");
    }

    [Fact]
    public async Task Nobody_else_finds_a_case_by_its_number()
    {
        await using var board = await OpenAsync();
        var number = NumberOn(await board.WalkAsync(Wanjiku, "open", "2", "they took it", "1"));

        (await board.WalkAsync(Otieno, "ask", "6", number)).Text.ShouldStartWith("Not found.");
    }

    [Fact]
    public async Task A_request_for_a_person_is_a_case_with_what_was_seen_and_typed()
    {
        await using var board = await OpenAsync();

        await board.WalkAsync(Wanjiku, "s", "1", "2", "00", "3");

        var handoff = (await board.Get<ICaseStore>().NewestAsync(CaseStatus.Open, 10, CancellationToken.None)).ShouldHaveSingleItem();
        handoff.ShouldSatisfyAllConditions(one => one.Kind.ShouldBe("handoff"), one => one.Due.ShouldBeNull());
        var entries = await board.Get<ICaseStore>().EntriesAsync(handoff.Id, CancellationToken.None);
        entries.Select(entry => entry.Kind).ShouldBe([CaseEntryKind.Opened, CaseEntryKind.Transcript]);
        entries[0].Words.ShouldBe("wants a person");
        entries[1].Words.ShouldNotBeNull().ShouldSatisfyAllConditions(
            transcript => transcript.ShouldStartWith("> \nHuduma\n1. Services"),
            transcript => transcript.ShouldContain("> 2\nfee of birth"),
            transcript => transcript.ShouldEndWith("> 3"));
    }

    [Theory]
    [InlineData("HC-7F3K9Q")]
    [InlineData("7f3k9q")]
    [InlineData("about my case hc 7f3k9q")]
    public async Task Who_takes_over_reads_no_case_number_that_was_typed_at_a_menu(string typed)
    {
        await using var board = await OpenAsync();

        await board.WalkAsync(Wanjiku, "s", typed, "00", "3");

        var handoff = (await board.Get<ICaseStore>().NewestAsync(CaseStatus.Open, 10, CancellationToken.None)).ShouldHaveSingleItem();
        var transcript = (await board.Get<ICaseStore>().EntriesAsync(handoff.Id, CancellationToken.None))[1].Words.ShouldNotBeNull();
        transcript.ShouldContain("(private)\n");
        transcript.ToUpperInvariant().ShouldNotContain("7F3K9Q");
    }

    [Fact]
    public async Task A_number_drawn_twice_is_drawn_again()
    {
        await using var board = await OpenAsync(change: services => Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton<ICaseNumbers>(services, new StubbornNumbers()));

        var first = NumberOn(await board.WalkAsync(Wanjiku, "s", "2", "one", "1"));
        var second = NumberOn(await board.WalkAsync(Otieno, "t", "2", "two", "1"));

        first.ShouldBe("HC-222222");
        second.ShouldBe("HC-333333");
        (await board.RowsAsync("cases")).ShouldBe(2);
    }

    internal static string NumberOn(HopReply reply)
    {
        reply.Outcome.ShouldBe(HopOutcome.Answered);
        var at = reply.Text.IndexOf("HC-", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(-1, reply.Text);
        return reply.Text.Substring(at, CaseNumber.Prefix.Length + CaseNumber.Signs);
    }

    /// <summary>Draws the same number twice before another.</summary>
    private sealed class StubbornNumbers : ICaseNumbers
    {
        private int _drawn;

        public string Next() => ++_drawn <= 2 ? "HC-222222" : "HC-333333";
    }
}
