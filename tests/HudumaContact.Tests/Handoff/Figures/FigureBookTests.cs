using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.Figures;

public sealed class FigureBookTests
{
    // 10:00 in Nairobi, by the switchboard's clock.
    private static readonly DateTime Now = new(2026, 11, 23, 7, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Midnight = new(2026, 11, 22, 21, 0, 0, DateTimeKind.Utc);

    [Fact]
    public async Task An_hour_that_is_past_is_counted_once()
    {
        var records = new Mock<IFigureRecords>();
        records.Setup(of => of.AskedAsync(It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        records.Setup(of => of.AskedInAsync(It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<CancellationToken>())).ReturnsAsync(new Dictionary<LineId, int>());
        records.Setup(of => of.HoursAsync(It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((DateTime from, DateTime _, DateTime _, CancellationToken _) => [new LineHour(new LineId("at-ussd"), from, 1, 1, 0)]);
        records.Setup(of => of.MarksAsync(It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        records.Setup(of => of.WorkAsync(It.IsAny<DateTime>(), It.IsAny<DateTime>(), It.IsAny<CancellationToken>())).ReturnsAsync([]);
        await using var board = await Switchboard.OpenAsync(change: services => services.AddSingleton(records.Object));
        var book = board.Get<FigureBook>();

        (await book.ReadAsync(Midnight, Now, TestContext.Current.CancellationToken)).Hours.Count.ShouldBe(1);
        // The hour before ten may still be gone on with; all before it stands.
        (await book.ReadAsync(Midnight, Now, TestContext.Current.CancellationToken)).Hours.Sum(hour => hour.Sessions).ShouldBe(2);

        records.Verify(of => of.HoursAsync(Midnight, Now, It.IsAny<DateTime>(), It.IsAny<CancellationToken>()), Times.Once);
        records.Verify(of => of.HoursAsync(Now.AddHours(-1), Now, It.IsAny<DateTime>(), It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public void What_was_helped_without_a_person_is_the_rest()
    {
        var line = new LineId("at-ussd");
        var figures = new ContactFigures(
            Midnight, Now, [new LineHour(line, Midnight, 10, 8, 0)], new Dictionary<LineId, int> { [line] = 3 }, WaitFigures.Of([], BusinessHours.Usual, Now),
            [new MarksGiven(null, 5, 3), new MarksGiven(null, 1, 1)], []);

        figures.ShouldSatisfyAllConditions(of => of.Contained.ShouldBe(5), of => of.Rated.ShouldBe(4), of => of.MeanMarks.ShouldBe(4));
        ContactFigures.Mean([]).ShouldBeNull();
    }
}
