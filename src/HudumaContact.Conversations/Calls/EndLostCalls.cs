using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Calls;

/// <summary>Ends calls whose end no provider has told of: a place in the queue, or a person, must not wait for them.</summary>
public sealed class EndLostCalls(ContactGate gate, ICallStore calls, CallMoves moves, CallLegs legs, IPersonOnCall persons, CallOptions options, HopOptions hops, TimeProvider time)
{
    private const int MostAtOnce = 100;

    /// <summary>Beyond the longest that a call may ring, or be up.</summary>
    private static readonly TimeSpan Late = TimeSpan.FromMinutes(2);

    /// <exception cref="StorageUnavailableException">The rest is for the next time.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        foreach (var lost in await calls.LostAsync(now - options.RingCitizenFor - Late, now - options.LongestCall - Late, MostAtOnce, cancellation))
        {
            cancellation.ThrowIfCancellationRequested();
            var deadline = HopDeadline.After(hops.AnswerWithin, time);
            using var turn = await gate.EnterAsync(lost.Contact.Address, deadline, cancellation);
            var cause = lost.Call.State is CallState.Ringing ? CallEndCause.NoAnswer : CallEndCause.Unknown;
            if (lost.Call.IsLeg)
            {
                await legs.EndAsync(lost, new CallEnd(cause), deadline);
                continue;
            }

            if (lost.Call.Request is not null) await persons.HungUpAsync(lost.Call, cancellation);
            // Stale: something was heard of it after all.
            await moves.MoveAsync(lost, lost.Call.Ended(new CallEnd(cause), now)!, deadline);
        }
    }
}
