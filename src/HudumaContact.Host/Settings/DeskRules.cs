using HudumaContact.Handoff;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Host.Settings;

/// <summary>What the hours of the desk must obey: citizens are told them.</summary>
internal static class DeskRules
{
    private const string Periods = "Write periods in the order of the day, e.g. 7:00-13:00, 14:00-21:00; nothing means closed.";

    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(HandoffOptions desk)
    {
        foreach (var (day, hours) in desk.Hours)
        {
            if (!Enum.GetNames<DayOfWeek>().Contains(day, StringComparer.OrdinalIgnoreCase)) throw new WrongSetting($"Handoff:Desk:Hours:{day}", "it is no day. Write Monday to Sunday.");
            if (HoursBook.Read(hours) is null) throw new WrongSetting($"Handoff:Desk:Hours:{day}", $"'{hours}' can't be read. {Periods}");
        }

        if (Enum.GetNames<DayOfWeek>().All(day => desk.Hours.TryGetValue(day, out var hours) && HoursBook.Read(hours) is [])) throw new WrongSetting("Handoff:Desk:Hours", "every day is closed, and citizens are told when we open. Open on one of them.");
        if (desk.HolidayHours is { } holiday && HoursBook.Read(holiday) is null) throw new WrongSetting("Handoff:Desk:HolidayHours", $"'{holiday}' can't be read. {Periods}");
    }
}
