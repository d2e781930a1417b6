using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Hops;

/// <summary>How a session ended, as the provider tells it afterwards. It may come before the last hop, twice, or never; most of it may be missing.</summary>
/// <param name="Cost">As the provider words it, parsed; null when it is missing or unreadable.</param>
/// <param name="HopsCount">Hops that the provider counted.</param>
/// <param name="At">UTC, the provider's own clock.</param>
public sealed record SessionEnd(
    LineId Line,
    string ProviderSession,
    SessionEndStatus Status,
    decimal? Cost = null,
    TimeSpan? Duration = null,
    int? HopsCount = null,
    DateTime? At = null);

public enum SessionEndStatus
{
    /// <summary>The provider did not say.</summary>
    Unknown,

    /// <summary>Our last screen was shown.</summary>
    Success,

    /// <summary>The caller hung up, or the network's time was over, while we waited for an answer.</summary>
    Incomplete,

    /// <summary>Our reply was late or malformed.</summary>
    Failed,
}
