using HudumaContact.Conversations.Releases;
using HudumaContact.Tests.Flows;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Conversations.Switchboard;

namespace HudumaContact.Tests.Conversations.Hops;

public sealed class PinningTests
{
    private static readonly HudumaContact.Content.ContentSet Newer = SmallRelease.WithMain("{ en: Huduma, sw: Huduma }", "{ en: Newer, sw: Newer }");

    private static readonly HudumaContact.Content.ContentSet Newest = SmallRelease.WithMain("{ en: Huduma, sw: Huduma }", "{ en: Newest, sw: Newest }");

    [Fact]
    public async Task A_session_ends_on_the_release_it_began_with_whatever_is_published_and_restarted()
    {
        var board = await OpenAsync();
        await board.HopAsync(Wanjiku, "s");
        await board.PublishAsync(Newer);
        board = await board.RestartAsync();
        await using var closing = board;

        (await board.HopAsync(Wanjiku, "s", "1")).Text.ShouldStartWith("Which?");
        (await board.HopAsync(Otieno, "t")).Text.ShouldStartWith("Newer");
    }

    [Fact]
    public async Task A_release_with_faults_is_refused_with_all_of_them_and_the_running_one_stays()
    {
        await using var board = await OpenAsync();
        var faulty = SmallRelease.With(("main/main.yaml", "format: 1\nflow: main\nnodes:\n  menu:\n    goto: x\n  bye:\n    wave: y\n"));

        var outcome = await board.Get<PublishRelease>().RunAsync(faulty, "clerk", "oops", CancellationToken.None);

        outcome.Release.ShouldBeNull();
        outcome.Faults.Count.ShouldBeGreaterThan(1);
        (await board.Get<IReleaseStore>().HistoryAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
        (await board.HopAsync(Wanjiku, "s")).Text.ShouldStartWith("Huduma");
    }

    [Fact]
    public async Task A_rollback_returns_to_the_release_before_with_who_and_why()
    {
        await using var board = await OpenAsync();
        await board.PublishAsync(Newer);

        var back = await board.Get<RollBackRelease>().RunAsync(hash: null, "clerk", "wrong fee", CancellationToken.None);

        back!.Hash.ShouldBe(SmallLine.Content.Hash);
        (await board.HopAsync(Wanjiku, "s")).Text.ShouldStartWith("Huduma");
        var history = await board.Get<IReleaseStore>().HistoryAsync(10, CancellationToken.None);
        history.Select(publication => publication.Kind).ShouldBe([PublicationKind.RolledBack, PublicationKind.Published, PublicationKind.Published]);
        history[0].ShouldSatisfyAllConditions(last => last.By.ShouldBe("clerk"), last => last.Note.ShouldBe("wrong fee"));
    }

    [Fact]
    public async Task A_second_rollback_goes_further_back_and_never_to_what_was_rolled_back_from()
    {
        await using var board = await OpenAsync();
        await board.PublishAsync(Newer);
        await board.PublishAsync(Newest);

        (await BackAsync(board)).ShouldBe(Newer.Hash);
        (await BackAsync(board)).ShouldBe(SmallLine.Content.Hash);
        (await BackAsync(board)).ShouldBeNull();
        (await BackAsync(board, Newest.Hash[..10])).ShouldBe(Newest.Hash);
        (await BackAsync(board)).ShouldBe(SmallLine.Content.Hash);
    }

    [Fact]
    public async Task A_rollback_to_what_is_not_there_or_not_clear_changes_nothing()
    {
        await using var board = await OpenAsync();

        (await board.Get<RollBackRelease>().RunAsync(hash: null, "clerk", "", CancellationToken.None)).ShouldBeNull();
        (await board.Get<RollBackRelease>().RunAsync("0123456789", "clerk", "", CancellationToken.None)).ShouldBeNull();
        (await board.Get<IReleaseStore>().HistoryAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_is_published_already_is_not_published_again()
    {
        await using var board = await OpenAsync();

        await board.PublishAsync(SmallLine.Content);

        (await board.Get<IReleaseStore>().HistoryAsync(10, CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Files_that_two_releases_share_are_stored_once()
    {
        await using var board = await OpenAsync();

        await board.PublishAsync(Newer);

        (await board.RowsAsync("release_files")).ShouldBe(4);
        (await board.RowsAsync("content_texts")).ShouldBe(3);
        (await board.Get<IReleaseStore>().FindAsync(SmallLine.Content.Hash, CancellationToken.None))!.Hash.ShouldBe(SmallLine.Content.Hash);
    }

    private static async Task<string?> BackAsync(Switchboard board, string? hash = null) =>
        (await board.Get<RollBackRelease>().RunAsync(hash, "clerk", "wrong fee", CancellationToken.None))?.Hash;
}
