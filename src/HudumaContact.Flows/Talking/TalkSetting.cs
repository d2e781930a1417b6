using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>Where and when a conversation takes place, and with whom.</summary>
public sealed record TalkSetting
{
    /// <summary>East Africa Time; Kenya has no summer time.</summary>
    public static readonly TimeSpan Nairobi = TimeSpan.FromHours(3);

    /// <summary>How long a dialogue by text waits for the next one, as the settings have it by default.</summary>
    public static readonly TimeSpan DialogueTime = TimeSpan.FromHours(24);

    /// <summary>How long words that ask and name nothing are about what was told.</summary>
    public static readonly TimeSpan FollowUpTime = TimeSpan.FromMinutes(30);

    public LineKind Line { get; init; } = LineKind.Ussd;

    /// <summary>The language that the contact chose on an earlier call; null on a first call.</summary>
    public string? Language { get; init; }

    public string Network { get; init; } = UssdNetworks.Safaricom;

    /// <summary>Whether the installation sends SMS.</summary>
    public bool SendsSms { get; init; } = true;

    /// <summary>Whether the caller hides the number; only on a call.</summary>
    public bool HidesNumber { get; init; }

    public DateTimeOffset Clock { get; init; } = new(2026, 11, 23, 10, 0, 0, Nairobi);
}
