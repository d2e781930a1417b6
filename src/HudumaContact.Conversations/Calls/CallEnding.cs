using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Hops;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Calls;

/// <summary>A call ends: the other side hung up, it never came about, or it is cut because it has lasted too long.</summary>
public sealed class CallEnding(CallHops hops, CallLegs legs, IPersonOnCall persons, CallMoves moves, CallWords words, CallMeter meter, TimeProvider time)
{
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> EndAsync(KnownCall known, CallEvent.Ended ended, HopDeadline deadline)
    {
        var call = known.Call;
        var now = time.GetUtcNow().UtcDateTime;
        if ((call with { ProviderCall = ended.ProviderCall.Length > 0 ? ended.ProviderCall : call.ProviderCall }).Ended(ended.End, now) is not { } after) return [];
        // Before the call is over on disk: told twice, it is heard once.
        if (!call.IsOver && call.Request is not null) await persons.HungUpAsync(call, CancellationToken.None);
        if (call.State is CallState.InFlow && await hops.WaitingAsync(known) is { } session)
        {
            if (!await hops.EndAsync(known, after, session, deadline)) return null;
        }
        else if (await moves.MoveAsync(known, after, deadline) is null)
        {
            return null;
        }

        if (call.State is CallState.WithAgent or CallState.Waiting) await legs.DismissAsync(known, deadline);
        return [];
    }

    /// <summary>It has lasted as long as a call may.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> CutAsync(KnownCall known, HopDeadline deadline)
    {
        if (known.Call.Request is not null) await persons.HungUpAsync(known.Call, CancellationToken.None);
        if (known.Call.Finish(time.GetUtcNow().UtcDateTime) is not { } cut) return [];
        if (await moves.MoveAsync(known, cut, deadline) is null) return null;
        await legs.DismissAsync(known, deadline);
        meter.Refused(cut.Line, "length");
        return words.Last(Word.CallTooLong, known.Contact.Language);
    }
}
