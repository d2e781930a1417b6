using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Notices;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Notices;

public sealed class NoticeBoardTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public async Task A_posted_notice_stands_at_once_and_after_a_restart()
    {
        var board = await Switchboard.OpenAsync();
        var posted = await board.Get<NoticeBoard>().PostAsync(Of(Today, NoticeScope.OfCentre("kisumu")), "clerk", TestContext.Current.CancellationToken);
        board.Get<NoticeBoard>().Standing.ShouldBe([posted]);
        board = await board.RestartAsync();
        await using var closing = board;

        await board.Get<NoticeBoard>().RefreshAsync(TestContext.Current.CancellationToken);

        board.Get<NoticeBoard>().Standing.ShouldHaveSingleItem().ShouldBe(posted);
        (await board.Get<INoticeStore>().StandingAsync(Today, TestContext.Current.CancellationToken)).ShouldHaveSingleItem()
            .ShouldSatisfyAllConditions(one => one.By.ShouldBe("clerk"), one => one.At.ShouldBe(board.Time.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task A_notice_ends_by_itself_after_its_last_day_in_Kenya()
    {
        await using var board = await Switchboard.OpenAsync();
        await board.Get<NoticeBoard>().PostAsync(Of(Today, NoticeScope.All), "clerk", TestContext.Current.CancellationToken);

        // 07:00 UTC is 10:00 in Nairobi: fourteen hours until the day is over there.
        board.Time.Advance(TimeSpan.FromHours(14) - TimeSpan.FromSeconds(1));
        await board.Get<NoticeBoard>().RefreshAsync(TestContext.Current.CancellationToken);
        board.Get<NoticeBoard>().Standing.Count.ShouldBe(1);
        board.Time.Advance(TimeSpan.FromSeconds(1));
        await board.Get<NoticeBoard>().RefreshAsync(TestContext.Current.CancellationToken);

        board.Get<NoticeBoard>().Standing.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notice_that_is_taken_down_is_told_no_more()
    {
        await using var board = await Switchboard.OpenAsync();
        var posted = await board.Get<NoticeBoard>().PostAsync(Of(Today.AddDays(9), NoticeScope.All), "clerk", TestContext.Current.CancellationToken);

        (await board.Get<NoticeBoard>().TakeDownAsync(posted.Id, TestContext.Current.CancellationToken)).ShouldBeTrue();

        board.Get<NoticeBoard>().Standing.ShouldBeEmpty();
        (await board.Get<NoticeBoard>().TakeDownAsync(posted.Id, TestContext.Current.CancellationToken)).ShouldBeFalse();
        (await board.Get<NoticeBoard>().TakeDownAsync("no id", TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    private static Notice Of(DateOnly until, NoticeScope scope) => new("", Today, until, new Words("Closed today.", "Imefungwa leo."), scope);
}
