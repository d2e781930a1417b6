using HudumaContact.Conversations.Answers;
using HudumaContact.Flows.Running;
using HudumaContact.Storage;
using HudumaContact.Storage.Tables;
using HudumaContact.Tests.Conversations;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Storage;

/// <summary>What the writer's own statements write, read back through EF.</summary>
public sealed class WrittenRowsTests
{
    [Fact]
    public async Task The_rows_of_a_hop_read_back_through_EF_are_what_was_written()
    {
        await using var board = await OpenAsync();
        var started = board.Time.GetUtcNow().UtcDateTime;
        await board.HopAsync(Wanjiku, "ATUid_1");
        board.Time.Advance(TimeSpan.FromSeconds(9));
        await board.HopAsync(Wanjiku, "ATUid_1", "5");
        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        var contact = await context.Contacts.SingleAsync(TestContext.Current.CancellationToken);
        contact.ShouldSatisfyAllConditions(
            row => row.Language.ShouldBe("sw"),
            row => row.CreatedAt.ShouldBe(started),
            row => row.NumberHash.ShouldNotBeNull().Length.ShouldBe(16),
            row => row.Number.ShouldNotBeNull(),
            row => row.ErasedAt.ShouldBeNull(),
            row => row.Version.ShouldBe(2));
        var session = await context.Sessions.SingleAsync(TestContext.Current.CancellationToken);
        session.ShouldSatisfyAllConditions(
            row => row.ContactId.ShouldBe(contact.Id),
            row => row.LineId.ShouldBe("at-ussd"),
            row => row.ProviderSession.ShouldBe("ATUid_1"),
            row => Convert.ToHexStringLower(row.Release).ShouldBe(SmallLine.Content.Hash),
            row => row.Network.ShouldBe("63902"),
            row => row.ServiceCode.ShouldBe("*647#"),
            row => row.StartedAt.ShouldBe(started),
            row => row.AnsweredAt.ShouldBe(started.AddSeconds(9)),
            row => row.Status.ShouldBe(SessionStatus.Waiting),
            row => row.IsSealed.ShouldBeFalse(),
            row => row.Version.ShouldBe(2));
        var hops = await context.Hops.OrderBy(hop => hop.Number).ToListAsync(TestContext.Current.CancellationToken);
        hops.Select(hop => (hop.SessionId, hop.Number, hop.Ends, hop.Node, hop.At, hop.TextLength)).ShouldBe(
        [
            (session.Id, 1, false, "main/menu", started, 0),
            (session.Id, 2, false, "main/menu", started.AddSeconds(9), 1),
        ]);
        hops.ShouldAllBe(hop => hop.Release.SequenceEqual(session.Release));
    }

    [Fact]
    public async Task What_was_told_is_on_record_with_its_wording_and_catalogue()
    {
        await using var board = await OpenAsync();
        var before = board.Time.GetUtcNow().UtcDateTime;

        await board.WalkAsync(Wanjiku, "s", "birth fee");

        var told = (await board.Get<IAnswerLog>().ToldAsync(Wanjiku, before, before.AddDays(1), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
        told.At.ShouldBe(before);
        told.Answer.ShouldBe(new ToldAnswer("fee", new Item("service", "birth"), "en", "fee of birth: KSh 4,550.", 2026, "v1", told.Answer.Code));
        told.Answer.Code.Length.ShouldBe(8);
        (await board.Get<IAnswerLog>().ToldAsync(told.Answer.Code, TestContext.Current.CancellationToken)).ShouldBe([told]);
        (await board.Get<IAnswerLog>().ToldAsync(Otieno, before, before.AddDays(1), TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await board.Get<IAnswerLog>().ToldAsync(Wanjiku, before.AddSeconds(1), before.AddDays(1), TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Ratings_and_searches_are_on_record()
    {
        await using var board = await OpenAsync();

        await board.WalkAsync(Wanjiku, "s", "cert");
        await board.WalkAsync(Otieno, "t", "4", "5");

        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await context.Ratings.SingleAsync(TestContext.Current.CancellationToken)).Marks.ShouldBe(5);
        (await context.Searches.SingleAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            search => search.What.ShouldBe("services"), search => search.Found.ShouldBe(2));
    }

    [Fact]
    public async Task The_end_that_a_provider_tells_fills_in_what_was_told_before()
    {
        await using var board = await OpenAsync();
        var ending = board.Get<HudumaContact.Conversations.Hops.SessionEnding>();

        // It may come before any hop, in parts, and twice.
        await ending.RecordAsync(new(Line, "ATUid_1", HudumaContact.Conversations.Hops.SessionEndStatus.Unknown, HopsCount: 2), TestContext.Current.CancellationToken);
        await ending.RecordAsync(
            new(Line, "ATUid_1", HudumaContact.Conversations.Hops.SessionEndStatus.Incomplete, Cost: 0.5m, Duration: TimeSpan.FromSeconds(61.032)), TestContext.Current.CancellationToken);
        await board.HopAsync(Wanjiku, "ATUid_1");

        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        (await context.SessionEnds.SingleAsync(TestContext.Current.CancellationToken)).ShouldSatisfyAllConditions(
            end => end.ProviderSession.ShouldBe("ATUid_1"),
            end => end.Status.ShouldBe(HudumaContact.Conversations.Hops.SessionEndStatus.Incomplete),
            end => end.Cost.ShouldBe(5000),
            end => end.DurationMilliseconds.ShouldBe(61032),
            end => end.HopsCount.ShouldBe(2));
    }

    [Fact]
    public async Task Every_table_can_be_written_by_a_statement_made_from_the_model()
    {
        await using var board = await OpenAsync();
        await using var context = await board.Get<IDbContextFactory<HudumaDbContext>>().CreateDbContextAsync(TestContext.Current.CancellationToken);

        // Opening the writer prepares an insert for each; a column that is not in the database would be refused.
        await board.HopAsync(Wanjiku, "s");

        context.Model.GetEntityTypes().Select(entity => entity.ClrType).ShouldContain(typeof(NoticeRow));
        board.Log.ShouldBeEmpty();
    }
}
