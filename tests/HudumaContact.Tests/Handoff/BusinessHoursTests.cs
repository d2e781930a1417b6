using HudumaContact.Handoff;
using HudumaContact.Handoff.Queues;
using HudumaContact.Tests.Conversations;
using Shouldly;
using Xunit;
using static HudumaContact.Tests.Handoff.Samples;

namespace HudumaContact.Tests.Handoff;

/// <summary>Times are written as UTC; in Nairobi it is three hours later.</summary>
public sealed class BusinessHoursTests
{
    private static readonly DateOnly Jamhuri = new(2026, 12, 12);

    private static readonly BusinessHours WithLunch = new(
        day => day is DayOfWeek.Sunday ? [] : HoursBook.Read("7:00-13:00, 14:00-21:00")!, onHolidays: HoursBook.Read("9:00-12:00"), day => day == Jamhuri);

    private static readonly BusinessHours AllDay = new(_ => HoursBook.Read("0:00-24:00")!, onHolidays: null, _ => false);

    [Theory]
    [InlineData("2026-11-23 03:59", false)]
    [InlineData("2026-11-23 04:00", true)]
    [InlineData("2026-11-23 17:59", true)]
    [InlineData("2026-11-23 18:00", false)]
    public void Unless_set_it_is_open_from_7_to_21_in_Nairobi(string utc, bool isOpen) => BusinessHours.Usual.IsOpen(At(utc)).ShouldBe(isOpen);

    [Theory]
    [InlineData("2026-11-23 10:30", false, "2026-11-23 11:00")]
    [InlineData("2026-11-23 11:00", true, "2026-11-23 11:00")]
    // Saturday night: Sunday is closed.
    [InlineData("2026-11-28 18:00", false, "2026-11-30 04:00")]
    // Jamhuri Day, a Saturday.
    [InlineData("2026-12-12 05:00", false, "2026-12-12 06:00")]
    [InlineData("2026-12-12 09:00", false, "2026-12-14 04:00")]
    public void Several_periods_closed_days_and_holidays_are_kept(string utc, bool isOpen, string opens)
    {
        WithLunch.IsOpen(At(utc)).ShouldBe(isOpen);
        WithLunch.NextOpen(At(utc)).ShouldBe(At(opens));
    }

    [Fact]
    public void What_never_opens_says_so()
    {
        var never = new BusinessHours(_ => [], onHolidays: null, _ => false);

        (never.NextOpen(Ten), never.Add(Ten, TimeSpan.FromMinutes(1)), never.Between(Ten, Ten.AddDays(9))).ShouldBe((null, null, TimeSpan.Zero));
    }

    [Theory]
    [InlineData("2026-11-23 07:00", "02:00", "2026-11-23 09:00")]
    // Over lunch.
    [InlineData("2026-11-23 09:30", "01:00", "2026-11-23 11:30")]
    // Over the night: an hour is left on Monday, the other is on Tuesday.
    [InlineData("2026-11-23 17:00", "02:00", "2026-11-24 05:00")]
    // From before it opens.
    [InlineData("2026-11-23 01:00", "01:00", "2026-11-23 05:00")]
    // Over Sunday.
    [InlineData("2026-11-28 17:30", "00:31", "2026-11-30 04:01")]
    public void A_time_later_counts_what_is_open_alone(string from, string worked, string until)
    {
        WithLunch.Add(At(from), TimeSpan.Parse(worked, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(At(until));
        WithLunch.Between(At(from), At(until)).ShouldBe(TimeSpan.Parse(worked, System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Midnight_is_the_end_of_the_day_and_no_gap_before_the_next()
    {
        AllDay.IsOpen(At("2026-11-23 20:59")).ShouldBeTrue();
        AllDay.IsOpen(At("2026-11-23 21:00")).ShouldBeTrue();
        AllDay.Between(At("2026-11-23 12:00"), At("2026-11-25 12:00")).ShouldBe(TimeSpan.FromDays(2));
        AllDay.Add(At("2026-11-23 12:00"), TimeSpan.FromHours(30)).ShouldBe(At("2026-11-24 18:00"));
    }

    [Fact]
    public void Nothing_lies_between_a_time_and_one_before_it() => WithLunch.Between(Ten, Ten.AddHours(-1)).ShouldBe(TimeSpan.Zero);

    [Fact]
    public void Nairobi_never_changes_its_clocks() =>
        // The Sundays on which Europe and America change theirs.
        new[] { "2026-03-29", "2026-10-25", "2026-03-08", "2026-11-01" }.Select(day => BusinessHours.Usual.Between(At($"{day} 00:00"), At($"{day} 23:59"))).ShouldAllBe(open => open == TimeSpan.FromHours(14));

    [Theory]
    [InlineData("7:00-13:00, 14:00-21:00", "7:00-13:00, 14:00-21:00")]
    [InlineData("0:00-24:00", "0:00-24:00")]
    [InlineData("20:00-00:00", "20:00-24:00")]
    [InlineData("", "")]
    public void Periods_are_read_and_said(string written, string said) => string.Join(", ", HoursBook.Read(written)!).ShouldBe(said);

    [Theory]
    [InlineData("21:00-7:00")]
    [InlineData("7:00")]
    [InlineData("7:00-7:00")]
    [InlineData("14:00-21:00, 7:00-13:00")]
    [InlineData("7:00-13:00, 12:00-21:00")]
    [InlineData("morning")]
    public void What_is_no_period_or_out_of_order_is_none(string written) => HoursBook.Read(written).ShouldBeNull();

    [Theory]
    // Sunday is closed: Monday's hours are told.
    [InlineData("2026-11-29 07:00", "8:00-16:00", "tomorrow 8:00", "kesho 8:00")]
    [InlineData("2026-11-23 04:00", "8:00-16:00", "today 8:00", "leo 8:00")]
    // Saturday after its hours: Monday is no more "tomorrow".
    [InlineData("2026-11-28 12:00", "8:00-16:00", "Monday 8:00", "Jumatatu 8:00")]
    [InlineData("2026-11-28 06:00", "9:00-12:00", "today 9:00", "leo 9:00")]
    public async Task The_hours_told_are_those_of_the_day_on_which_it_opens_next(string utc, string hours, string opensEnglish, string opensSwahili)
    {
        var options = new HandoffOptions { Hours = { ["Saturday"] = "9:00-12:00", ["Sunday"] = "" } };
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday" }) options.Hours[day] = "8:00-16:00";
        await using var board = await Switchboard.OpenAsync();
        var book = new HoursBook(options, board.Get<HudumaContact.Conversations.Releases.ReleaseShelf>());

        book.SaidOf(At(utc)).ShouldBe(hours);
        book.SaidOpening(At(utc), "en").ShouldBe(opensEnglish);
        book.SaidOpening(At(utc), "sw").ShouldBe(opensSwahili);
    }

    private static DateTime At(string utc) => DateTime.ParseExact(utc, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal | System.Globalization.DateTimeStyles.AdjustToUniversal);
}
