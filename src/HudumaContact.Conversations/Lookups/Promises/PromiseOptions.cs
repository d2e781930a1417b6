using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Conversations.Lookups.Promises;

/// <summary>Settings of answers that are promised by SMS: section <c>Promises</c>.</summary>
public sealed class PromiseOptions
{
    /// <summary>A promise without an answer by then is kept by saying so. Default 15 minutes.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Within { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>How long after a register did not answer it is asked again for the same promise. Default 30 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:30:00")]
    public TimeSpan AskAgainAfter { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long one look-up may go on, whether somebody waits or not. Default 45 s.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:10:00")]
    public TimeSpan GiveUpAfter { get; set; } = TimeSpan.FromSeconds(45);
}
