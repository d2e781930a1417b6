using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>What a provider tells about a message of ours. It may come late, twice, out of order, or before our own call has returned.</summary>
/// <param name="Own">Our own id, when the provider carries it; it goes before the provider's.</param>
/// <param name="ProviderMessage">The provider's id, or null.</param>
/// <param name="Recipient">The number it was for, when told: it settles a message whose provider's id we never learnt.</param>
/// <param name="Reason">Why it failed, as the provider words it, for an operator; null otherwise.</param>
/// <param name="OptedOut">Its recipient has told the provider to let nothing through.</param>
public sealed record DeliveryReport(
    LineId Line, MessageId? Own, string? ProviderMessage, PhoneNumber? Recipient, DeliveryStatus Status, string? Reason = null, bool OptedOut = false)
{
    public override string ToString() => $"report on {Line}: {Status}";
}

/// <summary>What a report says.</summary>
public enum DeliveryStatus
{
    /// <summary>A word that we do not know: counted, logged once, and no more.</summary>
    Unknown,

    /// <summary>On its way: accepted, buffered, submitted.</summary>
    Underway,
    Delivered,
    Failed,

    /// <summary>The phone was not reached in the time that the network keeps trying.</summary>
    Expired,
}
