using HudumaContact.Handoff;
using HudumaContact.Host.Settings;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>Citizens are told the hours, so that what can't be told stops the start.</summary>
public sealed class DeskRulesTests
{
    [Theory]
    [InlineData("Monday", "21:00-7:00", "Handoff:Desk:Hours:Monday")]
    [InlineData("Monday", "7:00-13:00, 12:00-21:00", "Handoff:Desk:Hours:Monday")]
    [InlineData("Jumatatu", "7:00-21:00", "Handoff:Desk:Hours:Jumatatu")]
    public void A_day_that_is_none_and_hours_that_are_none_are_named(string day, string hours, string setting) =>
        Should.Throw<WrongSetting>(() => DeskRules.Check(new HandoffOptions { Hours = { [day] = hours } })).Message.ShouldContain(setting);

    [Fact]
    public void So_are_hours_of_holidays() =>
        Should.Throw<WrongSetting>(() => DeskRules.Check(new HandoffOptions { HolidayHours = "never" })).Message.ShouldContain("Handoff:Desk:HolidayHours");

    [Fact]
    public void Whoever_never_opens_could_not_say_when()
    {
        var never = new HandoffOptions();
        foreach (var day in Enum.GetNames<DayOfWeek>()) never.Hours[day] = "";

        Should.Throw<WrongSetting>(() => DeskRules.Check(never)).Message.ShouldContain("every day is closed");
        never.Hours.Remove("Sunday");
        DeskRules.Check(never);
    }

    [Fact]
    public void Several_periods_and_closed_days_are_fine() =>
        DeskRules.Check(new HandoffOptions { Hours = { ["saturday"] = "8:00-12:00, 13:00-24:00", ["Sunday"] = "" }, HolidayHours = "9:00-12:00" });
}
