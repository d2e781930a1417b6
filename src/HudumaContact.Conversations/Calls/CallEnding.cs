using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Calls;

/// <summary>A call ends: the other side hung up, it never came about, nothing is heard of it any more, or it is cut because it has lasted too long.</summary>
public sealed class CallEnding(CallHops hops, CallLegs legs, IPersonOnCall persons, CallMoves moves, CallWords words, CallMeter meter, TimeProvider time)
{
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> EndAsync(KnownCall known, CallEvent.Ended ended, HopDeadline deadline)
    {
        var named = ended.ProviderCall.Length > 0 ? known.Call with { ProviderCall = ended.ProviderCall } : known.Call;
        return named.Ended(ended.End, Now) is not { } after || await EndAsync(known, after, deadline) ? [] : null;
    }

    /// <summary>It is over, or never came about, and no provider tells so.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> EndAsync(KnownCall known, CallEnd end, HopDeadline deadline) =>
        known.Call.IsLeg ? await legs.EndAsync(known, end, deadline) : known.Call.Ended(end, Now) is not { } after || await EndAsync(known, after, deadline);

    /// <summary>It has lasted as long as a call may.</summary>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> CutAsync(KnownCall known, HopDeadline deadline)
    {
        if (known.Call.Finish(Now) is not { } cut) return [];
        if (!await EndAsync(known, cut, deadline)) return null;
        meter.Refused(cut.Line, "length");
        return words.Last(Word.CallTooLong, known.Contact.Language);
    }

    /// <summary>However a call ends: nobody waits for it any more, its session is dropped, and nobody of ours stays in a room.</summary>
    private async ValueTask<bool> EndAsync(KnownCall known, Call after, HopDeadline deadline)
    {
        var call = known.Call;
        // Before the call is over on disk: told twice, it is heard once.
        if (!call.IsOver && call.Request is not null) await persons.HungUpAsync(call, CancellationToken.None);
        var isWritten = call.State is CallState.InFlow && await hops.WaitingAsync(known) is { } session
            ? await hops.EndAsync(known, after, session, deadline)
            : await moves.MoveAsync(known, after, deadline) is not null;
        if (isWritten && call.State is (CallState.WithAgent or CallState.Waiting)) await legs.DismissAsync(known, deadline);
        return isWritten;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
