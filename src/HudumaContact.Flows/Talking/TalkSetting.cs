using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;

namespace HudumaContact.Flows.Talking;

/// <summary>Where and when a conversation takes place, and with whom.</summary>
public sealed record TalkSetting
{
    /// <summary>East Africa Time; Kenya has no summer time.</summary>
    public static readonly TimeSpan Nairobi = TimeSpan.FromHours(3);

    public LineKind Line { get; init; } = LineKind.Ussd;

    /// <summary>The language that the contact chose on an earlier call; null on a first call.</summary>
    public string? Language { get; init; }

    public string Network { get; init; } = UssdNetworks.Safaricom;

    /// <summary>Whether the installation sends SMS.</summary>
    public bool SendsSms { get; init; } = true;

    public DateTimeOffset Clock { get; init; } = new(2026, 11, 23, 10, 0, 0, Nairobi);
}
