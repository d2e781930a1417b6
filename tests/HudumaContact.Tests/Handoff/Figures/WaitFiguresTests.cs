using HudumaContact.Handoff.Figures;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff.Figures;

public sealed class WaitFiguresTests
{
    private static readonly DateTime Nine = new(2026, 11, 23, 6, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Now = Nine.AddHours(3);

    [Fact]
    public void Ten_waits_in_two_numbers() =>
        Of([.. Enumerable.Range(1, 10).Select(times => Asked(Nine, seconds: times * 10))]).ShouldSatisfyAllConditions(
            waits => waits.All.ShouldBe(new Waits(10, TimeSpan.FromSeconds(50), TimeSpan.FromSeconds(90))),
            waits => waits.InTime.ShouldBe(3),
            waits => waits.Judged.ShouldBe(10));

    [Fact]
    public void Who_asked_just_now_may_still_be_answered_in_time()
    {
        var waits = Of(Asked(Now.AddSeconds(-10), seconds: null), Asked(Now.AddSeconds(-31), seconds: null), Asked(Nine, seconds: 30));

        waits.ShouldSatisfyAllConditions(_ => waits.Asked.ShouldBe(3), _ => waits.Answered.ShouldBe(1), _ => waits.InTime.ShouldBe(1), _ => waits.Judged.ShouldBe(2));
    }

    [Fact]
    public void Hours_in_which_we_are_closed_are_not_waited() =>
        // From 20:59 in Nairobi to 7:01 the next day.
        Of(new PersonAsked(Nine.AddHours(12).AddMinutes(-1), Nine.AddHours(22).AddMinutes(1), QueueId.General, Way.Text)).All!.Half.ShouldBe(TimeSpan.FromMinutes(2));

    [Fact]
    public void They_are_told_by_Nairobis_hour_and_by_queue()
    {
        var waits = Of(Asked(Nine, 10), Asked(Nine.AddMinutes(59), 20), Asked(Nine.AddHours(1), 30) with { Queue = QueueId.Counselling });

        waits.ByHour.Keys.ShouldBe([9, 10], ignoreOrder: true);
        waits.ByHour[9].Count.ShouldBe(2);
        waits.ByQueue[QueueId.Counselling].Half.ShouldBe(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void Nobody_waits_for_a_callback_with_the_phone_in_the_hand() => Of(Asked(Nine, 4000) with { Way = Way.Callback }).ShouldSatisfyAllConditions(waits => waits.Asked.ShouldBe(0), waits => waits.All.ShouldBeNull());

    private static WaitFigures Of(params IReadOnlyList<PersonAsked> asked) => WaitFigures.Of(asked, BusinessHours.Usual, Now);

    private static PersonAsked Asked(DateTime at, int? seconds) => new(at, seconds is { } after ? at.AddSeconds(after) : null, QueueId.General, Way.Text);
}
