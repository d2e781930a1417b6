using HudumaContact.Conversations;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Hubs;

/// <summary>A case of the hub's goes to the desk's queue, to the place of its first request.</summary>
public sealed class GiveToDesk(HandoffSteps steps, EntryWriter entries)
{
    /// <param name="reason">For who takes it.</param>
    /// <returns>False when it is not, or no longer, the hub's.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed: try again.</exception>
    public async Task<bool> RunAsync(HandoffId id, string reason, CancellationToken cancellation) => await steps.TakeAsync(
        id,
        (handoff, now) => handoff.IsAtHub ? entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now, words: reason) : null,
        cancellation) is not null;
}
