using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Conversations.Messages;

/// <summary>Settings of text messages: section <c>Messages</c>.</summary>
public sealed class MessageOptions
{
    /// <summary>A message that could not be kept by then is refused, so that the provider sends it again. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:00:30")]
    public TimeSpan KeepWithin { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Time for the work on one message. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:05", "00:05:00")]
    public TimeSpan HandleWithin { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a text dialogue waits for the next text. Default 24 hours: people answer when they can pay, or charge, their phone.</summary>
    [Range(typeof(TimeSpan), "00:05:00", "7.00:00:00")]
    public TimeSpan KeepDialogueFor { get; set; } = TimeSpan.FromHours(24);

    /// <summary>How long after an answer words that ask and name nothing ("how long?") are about the same service. Default 30 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan FollowUpWithin { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>Texts from one number in ten minutes that are answered; what comes above them is another machine talking. Default 30.</summary>
    [Range(3, 1000)]
    public int AnsweredInTenMinutes { get; set; } = 30;

    /// <summary>How often the same text is answered that one number says again and again; digits that choose from a list aside. Default 3.</summary>
    [Range(1, 100)]
    public int SameTextAnswered { get; set; } = 3;

    /// <summary>A text is said again when it comes so soon after the last. Default 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:10", "01:00:00")]
    public TimeSpan SameTextWithin { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How often the same message is handed to a provider before it is given up. Default 5.</summary>
    [Range(1, 20)]
    public int Attempts { get; set; } = 5;

    /// <summary>Wait before the second attempt; each further one waits twice as long. Default 5 s.</summary>
    [Range(typeof(TimeSpan), "00:00:00.100", "00:10:00")]
    public TimeSpan FirstRetryAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>A message sent without a report for that long is taken as expired. Default 3 days, what networks keep trying.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "14.00:00:00")]
    public TimeSpan ReportsWithin { get; set; } = TimeSpan.FromDays(3);

    /// <summary>Nairobi time from which nothing is sent that was not asked for. Default 20:00.</summary>
    public TimeOnly QuietFrom { get; set; } = new(20, 0);

    /// <summary>Nairobi time until which nothing is sent that was not asked for. Default 08:00.</summary>
    public TimeOnly QuietUntil { get; set; } = new(8, 0);

    /// <summary>
    /// How long after its last screen a dropped session is worth a reminder. Default 5 minutes: time to dial again by oneself. No less
    /// than 3 minutes: until then the network may still hold the session.
    /// </summary>
    [Range(typeof(TimeSpan), "00:03:00", "01:00:00")]
    public TimeSpan RemindAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Working time (7:00 to 21:00 in Nairobi) in which nothing arrives on a line, after which somebody is told. Default 2 hours.</summary>
    [Range(typeof(TimeSpan), "00:10:00", "3.00:00:00")]
    public TimeSpan SilenceAlertAfter { get; set; } = TimeSpan.FromHours(2);

    /// <summary>Shillings for a part, by provider. One that is not named costs nothing.</summary>
    public Dictionary<string, decimal> PriceOfPart { get; set; } = new(StringComparer.Ordinal);

    public decimal PriceOn(string provider) => PriceOfPart.GetValueOrDefault(provider);
}
