using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// One event of a call, from what the provider told to what the call does next. This is the one place where the order is written: find the
/// call, gate on the contact, read it again, let the part of the call that it is in take the event, answer. Each part makes one commit.
/// </summary>
public sealed partial class CallHandler(
    ContactGate gate,
    LiveCalls live,
    LiveSessions sessions,
    ICallStore calls,
    IRecordingStore recordings,
    CallBeginning beginning,
    CallingBack callingBack,
    CallHops hops,
    CallWaiting waiting,
    CallEnding ending,
    CallLegs legs,
    CallWords words,
    CallMeter meter,
    HopMeter hopMeter,
    CallOptions bounds,
    HopOptions options,
    TimeProvider time,
    ILogger<CallHandler> logger) : ICallEvents
{
    /// <summary>Two hosts may take turns at overtaking each other, but not for long.</summary>
    private const int MostTries = 3;

    public async ValueTask<IReadOnlyList<Verb>> HandleAsync(CallEvent happened, CancellationToken cancellation)
    {
        happened = Clean(happened);
        try
        {
            return await AnswerAsync(happened, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // The provider went away before the event was begun with.
            return [];
        }
        catch (Exception failure)
        {
            // The one edge of a call: the copies in memory may have moved further than the disk.
            Forget(happened);
            if (failure is StorageUnavailableException or TimeoutException) Log.Unserved(logger, happened, failure.Message);
            else Log.Failed(logger, failure, happened);
            hopMeter.Count(HopOutcome.Apology);
            return words.Apology(language: null);
        }
    }

    private async ValueTask<IReadOnlyList<Verb>> AnswerAsync(CallEvent happened, CancellationToken cancellation)
    {
        var deadline = HopDeadline.After(options.AnswerWithin, time);
        if (await CallerOfAsync(happened) is not { } caller)
        {
            meter.Unknown(happened.Line);
            return await DisownAsync(happened);
        }

        using var turn = await gate.EnterAsync(caller, deadline, cancellation);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            // A ring is of a call that is new, or, told again, in memory; where it is neither, the commit is stale and the disk is asked.
            var known = happened is CallEvent.Rang && tries == 1 ? live.Find(happened) : await FindAsync(happened);
            if (await TakeAsync(happened, known, caller, deadline) is { } next) return next;
            Forget(happened);
        }

        throw new StorageUnavailableException("The call changed under every try to move it.");
    }

    /// <returns>Null when something was no longer as it was read.</returns>
    private async ValueTask<IReadOnlyList<Verb>?> TakeAsync(CallEvent happened, KnownCall? known, ContactAddress caller, HopDeadline deadline)
    {
        if (known is null) return happened is CallEvent.Rang rang ? await beginning.RingAsync(rang, caller, deadline) : [];
        if (known.Call.IsLeg) return await legs.TakeAsync(known, happened, deadline);
        if (happened is CallEvent.Keyed or CallEvent.CameTo && IsTooLong(known.Call)) return await ending.CutAsync(known, deadline);
        return happened switch
        {
            CallEvent.Rang => await beginning.AgainAsync(known),
            CallEvent.PickedUp up when known.Call.Purpose is CallPurpose.Callback => await callingBack.PickUpAsync(known, up.ProviderCall, deadline),
            CallEvent.Keyed keyed when known.Call.Purpose is CallPurpose.Callback => await callingBack.KeyedAsync(known, keyed.Step.Number, keyed.Keys, deadline),
            CallEvent.CameTo { Step: { Kind: CallStepKind.Silence, Number: var number } } when known.Call.Purpose is CallPurpose.Callback => await callingBack.KeyedAsync(known, number, keys: null, deadline),
            CallEvent.PickedUp up => await beginning.PickUpAsync(up, known, deadline),
            CallEvent.Keyed { Step: { Kind: CallStepKind.Wait, Number: var number }, Keys: var keys } => await waiting.TurnAsync(known, number, keys, deadline),
            CallEvent.Keyed keyed => await hops.TakeAsync(known, keyed.Step.Number, keyed.Keys, deadline),
            CallEvent.CameTo { Step: { Kind: CallStepKind.Wait, Number: var number } } => await waiting.TurnAsync(known, number, keys: null, deadline),
            CallEvent.CameTo { Step: { Kind: CallStepKind.Dialled } step } => await waiting.DialEndedAsync(known, step, DialOutcome.NoAnswer, TimeSpan.Zero, deadline),
            CallEvent.CameTo when known.Call.State is CallState.Voicemail => await waiting.NothingLeftAsync(known, deadline),
            // Silent because nobody is there: not as a caller is who listens.
            CallEvent.CameTo when known.Call.IsOver => [],
            CallEvent.CameTo came => await hops.TakeAsync(known, came.Step.Number, keys: null, deadline),
            CallEvent.Recorded message when known.Call.State is CallState.Voicemail => await waiting.MessageLeftAsync(known, message, deadline),
            CallEvent.Recorded spoken => await hops.HearAsync(known, spoken, deadline),
            CallEvent.DialEnded dial => await waiting.DialEndedAsync(known, dial.Step, dial.Outcome, dial.Talked, deadline),
            // Only what brings a person of ours is recorded for us.
            CallEvent.LegRecorded => await DisownAsync(happened),
            CallEvent.Ended ended => await ending.EndAsync(known, ended, deadline),
            _ => throw new InvalidOperationException($"Nobody knows what to do with {happened.GetType().Name}."),
        };
    }

    /// <summary>A recording that is nobody's, since who was recorded is erased by now, or was not asked for: it is to be deleted where it is.</summary>
    private async ValueTask<IReadOnlyList<Verb>> DisownAsync(CallEvent happened)
    {
        if (happened switch { CallEvent.LegRecorded talk => talk.Where, CallEvent.Recorded spoken => spoken.Where, _ => null } is { } where)
            await recordings.DisownAsync(happened.Line, happened.ProviderCall, where, time.GetUtcNow().UtcDateTime, CancellationToken.None);
        return [];
    }

    private bool IsTooLong(Call call) => !call.IsOver && time.GetUtcNow().UtcDateTime - call.BeganAt >= bounds.LongestCall;

    /// <summary>Whose turn it is to wait for; null for a call that nobody knows.</summary>
    private async ValueTask<ContactAddress?> CallerOfAsync(CallEvent happened) => happened is CallEvent.Rang rang
        ? rang.Caller ?? ContactAddress.OfHidden(rang.Line, rang.ProviderCall)
        : (await FindAsync(happened))?.Contact.Address;

    /// <summary>By the provider's name, or, before we know it, by our own.</summary>
    private async ValueTask<KnownCall?> FindAsync(CallEvent happened)
    {
        if (live.Find(happened) is { } known) return known;
        if (await calls.FindAsync(happened.Line, happened.ProviderCall, CancellationToken.None) is { } found) return found;
        var ours = happened switch { CallEvent.PickedUp up => up.Ours, CallEvent.Ended { Ours: { } of } => of, _ => (CallId?)null };
        return ours is { } id && await calls.FindAsync(id, CancellationToken.None) is { } made && made.Call.Line == happened.Line ? made : null;
    }

    private void Forget(CallEvent happened)
    {
        live.Forget(happened.Line, happened.ProviderCall);
        sessions.Forget(happened.Line, happened.ProviderCall);
    }

    // What is not text never gets any further.
    private static CallEvent Clean(CallEvent happened)
    {
        happened = happened with { ProviderCall = TypedText.Clean(happened.ProviderCall) };
        return happened is CallEvent.Keyed keyed ? keyed with { Keys = TypedText.Clean(keyed.Keys) } : happened;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Event} could not be served: {Reason}")]
        public static partial void Unserved(ILogger logger, CallEvent @event, string reason);

        [LoggerMessage(2, LogLevel.Error, "{Event} failed.")]
        public static partial void Failed(ILogger logger, Exception failure, CallEvent @event);
    }
}
