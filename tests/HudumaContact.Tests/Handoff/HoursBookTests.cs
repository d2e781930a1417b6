using System.Globalization;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Handoff;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Catalogue;
using HudumaContact.Tests.Flows;
using Moq;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Handoff;

/// <summary>The hours of public holidays come from the settings, the holidays from the release that is current.</summary>
public sealed class HoursBookTests
{
    /// <summary>A fixed one, one that goes by Easter, and one that is listed year by year.</summary>
    public static TheoryData<string> Holidays => ["2026-12-12", "2027-03-26", "2027-03-10"];

    [Theory]
    [MemberData(nameof(Holidays))]
    public void On_a_public_holiday_the_hours_set_for_it_hold_and_on_the_next_day_the_usual_ones(string holiday)
    {
        var hours = Book("9:00-12:00", TheHudumaLine.Release).Hours;

        Open(hours, holiday).ShouldBe(["9:00", "12:00"]);
        Open(hours, After(holiday)).ShouldBe(["7:00", "21:00"]);
        hours.NextOpen(At(holiday, "12:00")).ShouldBe(At(After(holiday), "7:00"));
        // Of a night and a holiday three hours count.
        hours.Between(At(holiday, "0:00"), At(After(holiday), "0:00")).ShouldBe(TimeSpan.FromHours(3));
    }

    [Theory]
    [MemberData(nameof(Holidays))]
    public void Set_to_nothing_it_is_closed_and_the_citizen_is_told_of_the_day_after(string holiday)
    {
        var book = Book("", TheHudumaLine.Release);

        book.Hours.PeriodsOn(Day(holiday)).ShouldBeEmpty();
        book.SaidOpening(At(holiday, "10:00"), "en").ShouldBe("tomorrow 7:00");
        book.SaidOpening(At(holiday, "10:00"), "sw").ShouldBe("kesho 7:00");
        book.SaidOf(At(holiday, "10:00")).ShouldBe("7:00-21:00");
    }

    [Theory]
    [MemberData(nameof(Holidays))]
    public void Unless_set_a_holiday_is_as_any_day(string holiday) => Open(Book(null, TheHudumaLine.Release).Hours, holiday).ShouldBe(["7:00", "21:00"]);

    [Fact]
    public void When_the_Gazette_moves_Idd_the_next_release_moves_it_here_without_a_restart()
    {
        var releases = Shelf(TheHudumaLine.Release);
        var hours = new HoursBook(new HandoffOptions { HolidayHours = "9:00-12:00" }, releases).Hours;

        releases.MakeCurrent(TheHudumaLine.Release with { Hash = "moved", Catalogue = WithIddOn("2027-03-11") });

        Open(hours, "2027-03-10").ShouldBe(["7:00", "21:00"]);
        Open(hours, "2027-03-11").ShouldBe(["9:00", "12:00"]);
    }

    [Fact]
    public void Before_anything_is_published_no_day_is_a_holiday() =>
        Open(new HoursBook(new HandoffOptions { HolidayHours = "" }, new ReleaseShelf(Mock.Of<IReleaseStore>(), static (_, _) => null)).Hours, "2026-12-12").ShouldBe(["7:00", "21:00"]);

    private static HoursBook Book(string? holidayHours, Release current) => new(new HandoffOptions { HolidayHours = holidayHours }, Shelf(current));

    private static ReleaseShelf Shelf(Release current)
    {
        var releases = new ReleaseShelf(Mock.Of<IReleaseStore>(), static (_, _) => null);
        releases.MakeCurrent(current);
        return releases;
    }

    private static ServiceCatalogue WithIddOn(string day) => ServiceCatalogue.Read(
        new ContentSet(RealCatalogue.Files.Files.Select(file => file.Path == "catalogue/holidays.yaml" ? file with { Text = file.Text.Replace("2027-03-10", day, StringComparison.Ordinal) } : file)), [])
        ?? throw new InvalidOperationException("The catalogue is not whole.");

    /// <summary>The half hours at which it opens and closes, as it is asked at each of them.</summary>
    private static IEnumerable<string> Open(BusinessHours hours, string day)
    {
        var halves = Enumerable.Range(0, 48).Select(half => TimeSpan.FromMinutes(30 * half)).Where(time => hours.IsOpen(KenyanCalendar.BeginOf(Day(day)) + time)).ToList();
        return [Said(halves[0]), Said(halves[^1] + TimeSpan.FromMinutes(30))];
    }

    private static string Said(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}");

    private static DateTime At(string day, string time) => KenyanCalendar.BeginOf(Day(day)) + TimeSpan.Parse(time, CultureInfo.InvariantCulture);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static string After(string day) => Day(day).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
