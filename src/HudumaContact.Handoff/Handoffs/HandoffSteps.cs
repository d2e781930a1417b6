using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>
/// A change of a handoff that no hop brings about: an agent's, the clock's, a hub's. This is the one place where the order is written:
/// find, decide, one commit, tell the board, wake the senders. Who comes second decides again on what the first one left.
/// </summary>
public sealed class HandoffSteps(IHandoffStore store, HandoffBoard board, Outbox outbox, HandoffOptions options, TimeProvider time)
{
    private const int MostTries = 4;

    /// <param name="decide">What comes of it; null when nothing does. Called again when somebody else was first.</param>
    /// <returns>The change that is on disk; null when nothing came of it.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed.</exception>
    public async Task<HandoffChange?> TakeAsync(HandoffId id, Func<CaseHandoff, DateTime, ValueTask<HandoffChange?>> decide, CancellationToken cancellation)
    {
        var handoff = await board.FindAsync(id, cancellation);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var now = time.GetUtcNow().UtcDateTime;
            if (handoff is null || await decide(handoff, now) is not { } change) return null;
            if (await store.CommitAsync(change, HopDeadline.After(options.WriteWithin, time)) == CommitOutcome.Committed)
            {
                board.Committed(change);
                foreach (var message in change.Messages) outbox.Offer(message, now);
                return change;
            }

            handoff = await board.ReadAgainAsync(id, cancellation);
        }

        throw new StorageUnavailableException("The handoff changed under every try to change it. Try again.");
    }

    /// <inheritdoc cref="TakeAsync(HandoffId, Func{CaseHandoff, DateTime, ValueTask{HandoffChange?}}, CancellationToken)"/>
    public Task<HandoffChange?> TakeAsync(HandoffId id, Func<CaseHandoff, DateTime, HandoffChange?> decide, CancellationToken cancellation) =>
        TakeAsync(id, (handoff, now) => ValueTask.FromResult(decide(handoff, now)), cancellation);
}
