using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Twilio;

/// <summary>What a status of a message means to us.</summary>
internal static class ReportStatus
{
    /// <param name="errorCode">With failed and undelivered; empty otherwise.</param>
    public static DeliveryStatus Of(string word, string errorCode) => word switch
    {
        "accepted" or "scheduled" or "queued" or "sending" or "sent" => DeliveryStatus.Underway,
        // WhatsApp tells when it was read, too.
        "delivered" or "read" => DeliveryStatus.Delivered,
        // The phone was off or out of reach for as long as the network tries; or our own time for it ran out.
        "undelivered" or "failed" when errorCode is "30003" or "30036" => DeliveryStatus.Expired,
        "undelivered" or "failed" or "canceled" => DeliveryStatus.Failed,
        _ => DeliveryStatus.Unknown,
    };
}
