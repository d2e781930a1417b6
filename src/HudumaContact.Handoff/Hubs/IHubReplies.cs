using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Hubs;

/// <summary>Takes what a hub says. The sender is proven before it comes here.</summary>
public interface IHubReplies
{
    /// <returns>False: there is no such handoff at that hub, and nothing was stored.</returns>
    /// <exception cref="Conversations.StorageUnavailableException">Nothing was stored: the hub may try again.</exception>
    ValueTask<bool> TakeAsync(HandoffId handoff, FromHub word, CancellationToken cancellation);
}
