using System.Security.Cryptography;
using System.Text;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Talks where the provider has rooms: the caller waits in one, and each of ours who talks is a call of its own into it, so that one can leave and
/// another stay. While a second person is rung the two talk in a room apart, and the caller holds: who leaves decides how it goes on.
/// </summary>
public sealed class CallLegs(ICallStore calls, CallMoves moves, CallMakerBook makers, LineBook lines, IPersonsPhone persons, PersonsKey key, LegRecordings recordings, CallOptions options, IIdSource ids, TimeProvider time)
{
    /// <summary>The persons who are in a talk, or are rung for it, first to last. Two of them: one asks the other, and the caller holds.</summary>
    public static IReadOnlyList<Call> PersonsOf(IEnumerable<Call> legs) => [.. legs.Where(leg => leg is { IsOver: false, Purpose: CallPurpose.Person })];

    public bool HasRooms(LineId line) => makers.MoverOf(line) is not null;

    /// <summary>Where a caller meets who has the case: who is on already, however often the caller held meanwhile, or who is rung in this turn.</summary>
    public async ValueTask<Meet> RoomOfAsync(Call caller, int turn, TimeSpan longest)
    {
        var rungIn = PersonsOf(await calls.LegsOfAsync(caller.Request!.Value, CancellationToken.None)) is [var person, ..] ? person.Turn : turn;
        return new Meet(NameOf(caller.Line, caller.Request.Value, rungIn), Opens: false, EndsIt: true, longest, new CallStep(CallStepKind.Dialled, turn));
    }

    /// <summary>Who has just taken the caller is to be rung, unless they are on already.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> RingAsync(KnownCall caller, int turn, HopDeadline deadline)
    {
        if (PersonsOf(await calls.LegsOfAsync(caller.Call.Request!.Value, CancellationToken.None)).Count > 0) return true;
        return await moves.BeginAsync(caller with { Call = New(caller.Call, CallPurpose.Person, turn) }, deadline) is not null;
    }

    /// <summary>A leg to a caller's talk, not made yet.</summary>
    /// <param name="turn">Of waiting, in which the person was rung whose talk it is.</param>
    public Call New(Call caller, CallPurpose purpose, int turn) => caller.Leg(new CallId(ids.Next()), purpose, turn, Now);

    /// <summary>What happened to a leg.</summary>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> TakeAsync(KnownCall leg, CallEvent happened, HopDeadline deadline) => happened switch
    {
        CallEvent.PickedUp up => await PickUpAsync(leg, up, deadline),
        CallEvent.Keyed keyed => await KeyedAsync(leg, keyed.Step.Number, keyed.Keys, deadline),
        CallEvent.CameTo { Step: { Kind: CallStepKind.Silence, Number: var number } } => await KeyedAsync(leg, number, keys: null, deadline),
        // The room has closed, or another one is theirs now.
        CallEvent.DialEnded or CallEvent.CameTo => [await WhereAsync(leg.Call)],
        CallEvent.LegRecorded talk => await recordings.KeepAsync(leg, talk, deadline) ? [] : null,
        CallEvent.Ended ended => await EndAsync(leg, ended.End, deadline) ? [] : null,
        _ => [],
    };

    /// <summary>A leg is over, or never came about.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> EndAsync(KnownCall leg, CallEnd end, HopDeadline deadline)
    {
        if (leg.Call.Ended(end, Now) is not { } after) return true;
        if (await moves.MoveAsync(leg, after, deadline) is null) return false;
        if (!leg.Call.IsOver && leg.Call.Purpose is CallPurpose.Person) await LeftAsync(leg, deadline);
        return true;
    }

    /// <summary>The caller is gone, or goes to somebody else: nobody of ours is left behind in a room.</summary>
    public ValueTask DismissAsync(KnownCall caller, HopDeadline deadline) => DismissAsync(caller, static _ => true, deadline);

    /// <summary>The caller was given to somebody else: whoever is rung from then on stays.</summary>
    /// <param name="at">UTC.</param>
    public ValueTask DismissRungBeforeAsync(KnownCall caller, DateTime at, HopDeadline deadline) => DismissAsync(caller, leg => leg.StartedAt < at, deadline);

    /// <summary>The talk that supervisors were let into is over: no later one is theirs to hear, or to be heard in.</summary>
    /// <param name="of">The caller's call, or any leg to the talk.</param>
    public ValueTask DismissSupervisorsAsync(KnownCall of, HopDeadline deadline) => DismissAsync(of, static leg => leg.Purpose is not CallPurpose.Person, deadline);

    private async ValueTask DismissAsync(KnownCall of, Func<Call, bool> isMeant, HopDeadline deadline)
    {
        if (of.Call.Request is not { } request || makers.MoverOf(of.Call.Line) is not var (line, mover)) return;
        foreach (var leg in (await calls.LegsOfAsync(request, CancellationToken.None)).Where(leg => !leg.IsOver && isMeant(leg)))
        {
            // Stale: its own end was told meanwhile.
            if (leg.Ended(new CallEnd(CallEndCause.HungUp), Now) is { } over) await moves.MoveAsync(of with { Call = leg }, over, deadline);
            if (leg.ProviderCall.Length > 0) await mover.HangUpAsync(line, leg.ProviderCall, CancellationToken.None);
        }
    }

    private async ValueTask<IReadOnlyList<Verb>?> PickUpAsync(KnownCall leg, CallEvent.PickedUp up, HopDeadline deadline)
    {
        if (leg.Call.State is not CallState.Ringing) return leg.Call.IsOver ? [] : [await WhereAsync(leg.Call)];
        // A colleague who is asked is heard first by who asks: they know a voicemail, and go back to the caller.
        if (leg.Call.Purpose is CallPurpose.Person && await IsAloneAsync(leg.Call))
        {
            if (await persons.PickedUpAsync(leg.Call, CancellationToken.None) is not { } phone) return [new HangUp()];
            if (phone.AsksKey) return await key.AskAsync(leg, up.ProviderCall, phone.Said, deadline);
        }

        return await ComeAsync(leg, leg.Call with { ProviderCall = up.ProviderCall }, deadline);
    }

    private async ValueTask<IReadOnlyList<Verb>?> KeyedAsync(KnownCall leg, int number, string? keys, HopDeadline deadline)
    {
        if (leg.Call.State is not CallState.Ringing) return leg.Call.IsOver ? [] : [await WhereAsync(leg.Call)];
        // The case was given to somebody else meanwhile.
        if (await persons.PickedUpAsync(leg.Call, CancellationToken.None) is not { Said: var said }) return [new HangUp()];
        if (key.Lacks(said, number, keys) is { } told) return told;
        return await ComeAsync(leg, leg.Call, deadline);
    }

    private async ValueTask<IReadOnlyList<Verb>?> ComeAsync(KnownCall leg, Call ringing, HopDeadline deadline)
    {
        if (await moves.MoveAsync(leg, ringing.Answer(Now)!.Connect(ringing.Turn, Now)!, deadline) is not { } on) return null;
        // Before they are in the room: the caller is not heard yet.
        if (await IsAloneAsync(on.Call)) await recordings.GoOnAsync(on, deadline);
        return [await WhereAsync(on.Call)];
    }

    private async ValueTask<bool> IsAloneAsync(Call leg) => PersonsOf(await calls.LegsOfAsync(leg.Request!.Value, CancellationToken.None)).Count == 1;

    /// <summary>A person has left, or could not be reached.</summary>
    private async ValueTask LeftAsync(KnownCall known, HopDeadline deadline)
    {
        var left = known.Call;
        if (await CallerOfAsync(left) is not { IsOver: false } caller || makers.MoverOf(left.Line) is not var (line, mover)) return;
        var stay = PersonsOf(await calls.LegsOfAsync(left.Request!.Value, CancellationToken.None));
        if (stay is not [var one])
        {
            // Who was answered ends the room by leaving it, and the caller's call tells so. Who was not has never opened it.
            if (stay is [] && left.AnsweredAt is null && caller.State is CallState.WithAgent) await mover.MoveAsync(line, caller.ProviderCall, new CallStep(CallStepKind.Dialled, caller.Turn), CancellationToken.None);
            return;
        }

        // It is another talk now, and whom a coach was heard by is gone: then all would hear them.
        if (left.AnsweredAt is not null && one.Id.Value.CompareTo(left.Id.Value) > 0) await DismissSupervisorsAsync(known, deadline);
        // Else the caller has not begun to hold: they are together as before.
        if (caller.State is CallState.Waiting)
        {
            if (one.AnsweredAt is not null) await mover.MoveAsync(line, one.ProviderCall, new CallStep(CallStepKind.Dialled, one.Turn), CancellationToken.None);
            // It is the colleague's from now on: as with any case that is taken, the caller is fetched from holding.
            if (one.Id.Value.CompareTo(left.Id.Value) > 0) await persons.LeftToColleagueAsync(one, CancellationToken.None);
            else await mover.MoveAsync(line, caller.ProviderCall, new CallStep(CallStepKind.Wait, caller.Turn + 1), CancellationToken.None);
        }

        if (left.Recording is TalkRecording.Paused or TalkRecording.PausedBefore) await recordings.TakeOverPauseAsync(known with { Call = one }, deadline);
        else await recordings.GoOnAsync(known with { Call = one }, deadline);
    }

    /// <summary>Where a leg belongs now.</summary>
    private async ValueTask<Verb> WhereAsync(Call leg)
    {
        if (leg.IsOver || await CallerOfAsync(leg) is not { State: CallState.WithAgent or CallState.Waiting } caller) return new HangUp();
        var on = PersonsOf(await calls.LegsOfAsync(leg.Request!.Value, CancellationToken.None));
        var then = new CallStep(CallStepKind.Dialled, leg.Turn);
        var room = NameOf(caller.Line, leg.Request!.Value, leg.Turn);
        if (leg.Purpose is CallPurpose.Person) return new Meet(on.Count > 1 ? NameOf(leg.Line, on[^1].Id.Value, leg.Turn) : room, Opens: true, EndsIt: true, options.LongestCall, then);
        // Supervisors were let into one talk. Without somebody who alone hears them, coaches would be heard by whoever comes.
        if (on.FirstOrDefault(person => person.AnsweredAt is not null && person.Turn == leg.Turn) is not { } heard) return new HangUp();
        return new Meet(room, Opens: false, EndsIt: false, options.LongestCall, then, leg.Purpose is CallPurpose.Coach ? heard.ProviderCall : null);
    }

    private async ValueTask<Call?> CallerOfAsync(Call leg) => (await calls.OfRequestAsync(leg.Request!.Value, CancellationToken.None))?.Call;

    /// <summary>Ids are no secrets, and who knows a room's name at the provider might get in: it is made with the line's secret.</summary>
    /// <param name="rungIn">The turn in which the person was rung: who has the caller next has another room, and nobody is in it from before.</param>
    private string NameOf(LineId line, Guid of, int rungIn) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(lines.Find(line)!.Secret), Encoding.UTF8.GetBytes($"{of:n} {rungIn}"))[..16]);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
