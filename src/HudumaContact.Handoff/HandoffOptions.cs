using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Handoff;

/// <summary>Times and hours in which people answer. Settings: section <c>Handoff:Desk</c>.</summary>
public sealed class HandoffOptions
{
    /// <summary>How long an offer stands before the next agent is asked.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:10:00")]
    public TimeSpan OfferFor { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>An agent whose browser was not heard of for this long has vanished: offers and talks go back to the queue.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "00:01:00")]
    public TimeSpan VanishedAfter { get; set; } = TimeSpan.FromSeconds(40);

    /// <summary>How long a parked case's reply waits for the same agent to be there, before it goes to the queue.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "01:00:00")]
    public TimeSpan SameAgentWithin { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>A parked case of which nothing is heard is over after this.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan ParkedFor { get; set; } = TimeSpan.FromDays(7);

    /// <summary>A wrap-up that the agent forgets is closed after this.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "08:00:00")]
    public TimeSpan WrapUpFor { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long after its end a text of REOPEN brings a case back to the people.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "90.00:00:00")]
    public TimeSpan ReopenWithin { get; set; } = TimeSpan.FromDays(7);

    /// <summary>Calls back that are tried.</summary>
    [Range(1, 10)]
    public int CallAttempts { get; set; } = 3;

    /// <summary>Between two of them, within the hours that we are open.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "2.00:00:00")]
    public TimeSpan BetweenCalls { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Who waits is told the place in the queue at most this often.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan BetweenPositions { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>The periods of a day, by its English name (Monday ... Sunday): <c>7:00-13:00, 14:00-21:00</c>. A day not named: 7:00-21:00; empty: closed.</summary>
    public Dictionary<string, string> Hours { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The periods of public holidays; null: as on any day.</summary>
    public string? HolidayHours { get; set; }

    /// <summary>How long a change waits for the disk.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan WriteWithin { get; set; } = TimeSpan.FromSeconds(5);
}
