using System.Globalization;
using HudumaContact.Conversations.Lines;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Conversations.Lines;

/// <summary>Hours of the day in Nairobi, three ahead of UTC.</summary>
public sealed class WorkingHoursTests
{
    [Theory]
    [InlineData("2026-11-23T10:00", "2026-11-23T12:30", 150)]
    // A night counts nothing: one hour before 21:00 and one after 7:00.
    [InlineData("2026-11-23T20:00", "2026-11-24T08:00", 120)]
    [InlineData("2026-11-23T22:00", "2026-11-24T06:00", 0)]
    [InlineData("2026-11-23T05:00", "2026-11-23T07:10", 10)]
    // Two whole days of fourteen hours.
    [InlineData("2026-11-23T07:00", "2026-11-25T07:00", 28 * 60)]
    [InlineData("2026-11-23T12:00", "2026-11-23T11:00", 0)]
    public void Only_the_time_from_seven_to_nine_in_the_evening_counts(string from, string until, int minutes) =>
        WorkingHours.Between(Utc(from), Utc(until)).ShouldBe(TimeSpan.FromMinutes(minutes));

    private static DateTime Utc(string nairobi) => DateTime.Parse(nairobi, CultureInfo.InvariantCulture).AddHours(-3);
}
