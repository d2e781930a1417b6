using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>What providers tell us beside messages: what became of ours, and who wants no more of them.</summary>
public interface IDeliveryReports
{
    /// <summary>Moves the message where the report says, if it still can. A report about an unknown message or of an unknown status does no harm.</summary>
    /// <exception cref="StorageUnavailableException">It could not be kept.</exception>
    ValueTask TakeAsync(DeliveryReport report, CancellationToken cancellation);

    /// <summary>The person wants nothing more that was not asked for; the provider has confirmed it to them already.</summary>
    /// <exception cref="StorageUnavailableException">It could not be kept.</exception>
    ValueTask TakeOptOutAsync(LineId line, PhoneNumber number, CancellationToken cancellation);

    /// <summary>The person wants it again; the provider has confirmed that too.</summary>
    /// <exception cref="StorageUnavailableException">It could not be kept.</exception>
    ValueTask TakeOptInAsync(LineId line, PhoneNumber number, CancellationToken cancellation);
}
