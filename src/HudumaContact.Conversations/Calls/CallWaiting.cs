using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// The part of a call that is with people: waiting for one, talking with one, leaving a message. Who answers says what comes next; here the
/// call is moved, and told.
/// </summary>
public sealed class CallWaiting(
    IPersonOnCall persons, ICallStore calls, CallMoves moves, CallHops hops, CallLegs legs, CallVerbs verbs, CallWords words, ReleaseShelf releases, CallOptions options, IIdSource ids, TimeProvider time)
{
    /// <summary>A turn of waiting: a repeat of the one in which the call was moved is told the same, a late one nothing.</summary>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> TurnAsync(KnownCall known, int turn, string? keys, HopDeadline deadline)
    {
        var call = known.Call;
        // Moved here while a person was on: they have transferred the caller to somebody else.
        if (call.State is CallState.WithAgent && turn > call.Turn && call.Wait(call.Request!.Value, Now) is { } moved) call = moved;
        if (call.State is not CallState.Waiting && (call.Turn != turn || call.State is CallState.InFlow)) return [];
        var next = await persons.WaitAsync(call, known.Contact, turn, keys, CancellationToken.None);
        var now = Now;
        var after = next switch
        {
            HoldTurn.Connect => call.Connect(turn, now),
            HoldTurn.TakeMessage => call.TakeMessage(turn, now),
            HoldTurn.Leave => call.Finish(now) is { } left ? left with { Turn = turn } : null,
            _ => call == known.Call ? null : call,
        };
        var meets = next is HoldTurn.Connect && legs.HasRooms(call.Line);
        // Before the caller is on disk as put through: else they might wait in the room for nobody.
        if (meets && after is not null && !await legs.RingAsync(known with { Call = call }, turn, deadline)) return null;
        if (after is not null && await moves.MoveAsync(known, after, deadline) is null) return null;
        return next switch
        {
            HoldTurn.Hold(var said) => verbs.Holding(said, turn),
            HoldTurn.Idle(var said) => verbs.Idling(said, turn),
            HoldTurn.Connect(var said, _) when meets => verbs.Meeting(said, await legs.RoomOfAsync(call, turn, Left(call))),
            HoldTurn.Connect(var said, var to) => verbs.Connecting(said, to, options.RingAgentFor, Left(call), turn),
            HoldTurn.TakeMessage(var said) => verbs.TakingMessage(said, turn),
            _ => verbs.Last(next.Said),
        };
    }

    /// <summary>What was dialled for the caller is over: they go on to the rating, or back into place.</summary>
    /// <param name="step">Null where it is told with the end of the call.</param>
    public async ValueTask<IReadOnlyList<Verb>?> DialEndedAsync(KnownCall known, CallStep? step, DialOutcome outcome, TimeSpan talked, HopDeadline deadline)
    {
        var call = known.Call;
        if (call.State is not CallState.WithAgent || (step is { Number: var number } && number != call.Turn)) return await AfterDialAsync(known, step);
        if (call.Request is { } request && outcome is DialOutcome.Talked && legs.HasRooms(call.Line)) (outcome, talked) = await InRoomAsync(request, talked);
        var end = await persons.DialEndedAsync(call, outcome, talked, isOnLine: step is not null, CancellationToken.None);
        await legs.DismissSupervisorsAsync(known, deadline);
        // Nobody is on the line any more; the end itself is told of next.
        if (step is null) return [];
        if (end.DidTalk || call.Purpose is CallPurpose.Callback) return await FinishAsync(known, end, deadline);
        return await moves.MoveAsync(known, call.Wait(call.Request!.Value, Now)!, deadline) is { } back ? await TurnAsync(back, call.Turn + 1, keys: null, deadline) : null;
    }

    /// <summary>A message was recorded in place of a talk.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> MessageLeftAsync(KnownCall known, CallEvent.Recorded message, HopDeadline deadline)
    {
        var call = known.Call;
        var now = Now;
        var kept = new CallRecording(new RecordingId(ids.Next()), call.Line, call.Id, known.Contact.Id, call.Session, call.Request, RecordingKind.Message, message.Where, message.Length, now);
        var said = await persons.MessageLeftAsync(call, message.Length, CancellationToken.None);
        return await moves.MoveAsync(known, call.Finish(now)!, deadline, kept) is null ? null : verbs.Last(said);
    }

    /// <summary>Nothing was said after the tone.</summary>
    public async ValueTask<IReadOnlyList<Verb>?> NothingLeftAsync(KnownCall known, HopDeadline deadline)
    {
        var said = await persons.NothingLeftAsync(known.Call, known.Contact, CancellationToken.None);
        return await moves.MoveAsync(known, known.Call.Finish(Now)!, deadline) is null ? null : verbs.Last(said);
    }

    /// <summary>Told again, or late.</summary>
    private async ValueTask<IReadOnlyList<Verb>?> AfterDialAsync(KnownCall known, CallStep? step)
    {
        if (step is null) return [];
        return known.Call.State switch
        {
            CallState.Waiting when step.Value.Number == known.Call.Turn => verbs.GoingOn(said: null, new CallStep(CallStepKind.Wait, known.Call.Turn + 1)),
            CallState.InFlow => await hops.PresentAsync(known),
            _ => [],
        };
    }

    /// <summary>A room tells that it is over, and neither whether anybody came nor how long they talked.</summary>
    private async ValueTask<(DialOutcome Outcome, TimeSpan Talked)> InRoomAsync(Guid request, TimeSpan told)
    {
        var came = (await calls.LegsOfAsync(request, CancellationToken.None)).Where(leg => leg.Purpose is CallPurpose.Person).ToList();
        // Called back, the person was first, and the dialling of the citizen tells all.
        if (came.Count == 0) return (DialOutcome.Talked, told);
        return came.LastOrDefault(leg => leg.AnsweredAt is not null && (!leg.IsOver || leg.Id == came[^1].Id)) is { AnsweredAt: { } since } ? (DialOutcome.Talked, Now - since) : (DialOutcome.NoAnswer, TimeSpan.Zero);
    }

    private async ValueTask<IReadOnlyList<Verb>?> FinishAsync(KnownCall known, DialEnd end, HopDeadline deadline)
    {
        if (end.IsAsked && releases.Current.Flows.Defaults.AfterPerson is { } rating) return await hops.ComeBackAsync(known, rating, deadline);
        if (await moves.MoveAsync(known, known.Call.Finish(Now)!, deadline) is null) return null;
        return known.Call.Purpose is CallPurpose.Callback ? [new HangUp()] : words.Last(Word.CallEnds, known.Contact.Language);
    }

    private TimeSpan Left(Call call) => call.Left(options.LongestCall, Now);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
