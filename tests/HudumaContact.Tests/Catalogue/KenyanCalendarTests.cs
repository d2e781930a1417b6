using HudumaContact.Catalogue.Dates;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Catalogue;

public sealed class KenyanCalendarTests
{
    private static KenyanCalendar Calendar => RealCatalogue.Value.Calendar;

    [Theory]
    [InlineData("2026-11-23T20:59:59Z", "2026-11-23")]
    [InlineData("2026-11-23T21:00:00Z", "2026-11-24")]
    [InlineData("2026-11-24T00:30:00+05:00", "2026-11-23")]
    public void A_day_begins_at_midnight_in_Nairobi(string now, string day) => KenyanCalendar.Today(DateTimeOffset.Parse(now)).ShouldBe(DateOnly.Parse(day));

    // From published tables of Easter.
    [Theory]
    [InlineData(2024, "2024-03-29", "2024-04-01")]
    [InlineData(2025, "2025-04-18", "2025-04-21")]
    [InlineData(2026, "2026-04-03", "2026-04-06")]
    [InlineData(2027, "2027-03-26", "2027-03-29")]
    [InlineData(2038, "2038-04-23", "2038-04-26")]
    public void Easter_is_computed(int year, string friday, string monday)
    {
        var holidays = Enumerable.Range(0, 365).Select(new DateOnly(year, 1, 1).AddDays).Where(day => Calendar.HolidayOn(day)?.En is "Good Friday" or "Easter Monday");
        holidays.ShouldBe([DateOnly.Parse(friday), DateOnly.Parse(monday)]);
    }

    [Theory]
    [InlineData("2026-12-12", "Jamhuri Day")]
    [InlineData("2026-10-20", "Mashujaa Day")]
    [InlineData("2026-10-10", "Mazingira Day")]
    [InlineData("2027-03-10", "Idd-ul-Fitr")]
    [InlineData("2026-11-23", null)]
    public void Holidays_have_names(string day, string? name) => Calendar.HolidayOn(DateOnly.Parse(day))?.En.ShouldBe(name);

    [Theory]
    [InlineData("2027-10-10", "2027-10-11")] // Mazingira Day on a Sunday
    [InlineData("2022-05-01", "2022-05-02")] // Labour Day on a Sunday
    [InlineData("2022-12-25", "2022-12-27")] // Christmas on a Sunday, and Monday is Boxing Day
    [InlineData("2027-12-26", "2027-12-27")] // Boxing Day on a Sunday
    public void A_holiday_on_a_Sunday_is_kept_on_the_next_free_day(string sunday, string kept)
    {
        Calendar.HolidayOn(DateOnly.Parse(kept)).ShouldBe(Calendar.HolidayOn(DateOnly.Parse(sunday)));
        Calendar.IsWorkingDay(DateOnly.Parse(kept)).ShouldBeFalse();
    }

    [Fact]
    public void A_holiday_on_a_Saturday_does_not_move() => Calendar.IsWorkingDay(new DateOnly(2026, 12, 14)).ShouldBeTrue();

    [Theory]
    [InlineData("2026-11-23", 14, "2026-12-11")] // Monday: two weeks and four days, no holiday
    [InlineData("2026-12-14", 14, "2027-01-05")] // over Christmas (Friday) and New Year (Friday); Boxing Day is a Saturday
    [InlineData("2027-03-22", 5, "2027-03-31")] // over Good Friday and Easter Monday
    [InlineData("2027-03-09", 1, "2027-03-11")] // over Idd
    [InlineData("2026-11-28", 1, "2026-11-30")] // from a Saturday
    [InlineData("2026-11-23", 0, "2026-11-23")]
    public void Working_days_pass_over_weekends_and_holidays(string from, int days, string due) =>
        Calendar.AddWorkingDays(DateOnly.Parse(from), days).ShouldBe(DateOnly.Parse(due));
}
