using System.Collections.Frozen;
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
public sealed class CallLegs(ICallStore calls, LiveCalls live, IEnumerable<ICallMaker> makers, LineBook lines, IPersonOnCall persons, LegRecordings recordings, CallOptions options, IIdSource ids, TimeProvider time)
{
    private readonly FrozenDictionary<string, ICallMaker> _makers = makers.ToFrozenDictionary(maker => maker.Provider);

    /// <summary>The persons who are in a talk, or are rung for it, first to last. Two of them: one asks the other, and the caller holds.</summary>
    public static IReadOnlyList<Call> PersonsOf(IEnumerable<Call> legs) => [.. legs.Where(leg => leg is { IsOver: false, Purpose: CallPurpose.Person })];

    public bool HasRooms(LineId line) => MakerOf(line) is { MovesCalls: true };

    /// <summary>Where a caller meets who has the case: who is on already, however often the caller held meanwhile, or who is rung in this turn.</summary>
    public async ValueTask<Meet> RoomOfAsync(Call caller, int turn, TimeSpan longest)
    {
        var rungIn = PersonsOf(await calls.LegsOfAsync(caller.Request!.Value, CancellationToken.None)) is [var person, ..] ? person.Turn : turn;
        return new Meet(NameOf(caller.Line, caller.Request.Value, rungIn), Opens: false, EndsIt: true, longest, new CallStep(CallStepKind.Dialled, turn));
    }

    /// <summary>Who has just taken the caller is to be rung, unless they are on already.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> RingAsync(Call caller, int turn, HopDeadline deadline)
    {
        if (PersonsOf(await calls.LegsOfAsync(caller.Request!.Value, CancellationToken.None)).Count > 0) return true;
        return await calls.CommitAsync(CallChange.New(New(caller, CallPurpose.Person, turn)), deadline) == CommitOutcome.Committed;
    }

    /// <summary>A leg to a caller's talk, not made yet.</summary>
    /// <param name="turn">Of waiting, in which the person was rung whose talk it is.</param>
    public Call New(Call caller, CallPurpose purpose, int turn) => new()
    {
        Id = new CallId(ids.Next()),
        Line = caller.Line,
        ProviderCall = "",
        Purpose = purpose,
        Contact = caller.Contact,
        Request = caller.Request,
        Turn = turn,
        StartedAt = Now,
    };

    /// <summary>What happened to a leg.</summary>
    /// <returns>Null when something was no longer as it was read.</returns>
    public async ValueTask<IReadOnlyList<Verb>?> TakeAsync(KnownCall leg, CallEvent happened, HopDeadline deadline) => happened switch
    {
        CallEvent.PickedUp up => await PickUpAsync(leg, up, deadline),
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
        if (!await CommitAsync(leg, after, deadline)) return false;
        if (!leg.Call.IsOver && leg.Call.Purpose is CallPurpose.Person) await LeftAsync(leg.Call, deadline);
        return true;
    }

    /// <summary>The caller is gone, or goes to somebody else: nobody of ours is left behind in a room.</summary>
    public ValueTask DismissAsync(Call caller, HopDeadline deadline) => DismissAsync(caller, static _ => true, deadline);

    /// <summary>The talk that supervisors were let into is over: no later one is theirs to hear, or to be heard in.</summary>
    /// <param name="of">The caller's call, or any leg to the talk.</param>
    public ValueTask DismissSupervisorsAsync(Call of, HopDeadline deadline) => DismissAsync(of, static leg => leg.Purpose is not CallPurpose.Person, deadline);

    private async ValueTask DismissAsync(Call of, Func<Call, bool> isMeant, HopDeadline deadline)
    {
        if (of.Request is not { } request || MakerOf(of.Line) is not { MovesCalls: true } maker) return;
        foreach (var leg in (await calls.LegsOfAsync(request, CancellationToken.None)).Where(leg => !leg.IsOver && isMeant(leg)))
        {
            // Stale: its own end was told meanwhile.
            if (leg.Ended(new CallEnd(CallEndCause.HungUp), Now) is { } over && await calls.CommitAsync(CallChange.Of(leg, over), deadline) == CommitOutcome.Committed && live.Find(leg) is { } known) live.Keep(known with { Call = CallChange.Of(leg, over).After });
            if (leg.ProviderCall.Length > 0) await maker.HangUpAsync(lines.Find(leg.Line)!, leg.ProviderCall, CancellationToken.None);
        }
    }

    private async ValueTask<IReadOnlyList<Verb>?> PickUpAsync(KnownCall leg, CallEvent.PickedUp up, HopDeadline deadline)
    {
        var call = leg.Call;
        if (call.State is CallState.Ringing)
        {
            var on = (call with { ProviderCall = up.ProviderCall }).Answer(Now)!.Connect(call.Turn, Now)!;
            if (!await CommitAsync(leg, on, deadline)) return null;
            call = on with { Version = call.Version + 1 };
            // Before they are in the room: the caller is not heard yet.
            if (PersonsOf(await calls.LegsOfAsync(call.Request!.Value, CancellationToken.None)).Count == 1) await recordings.GoOnAsync(call, deadline);
        }

        return call.IsOver ? [] : [await WhereAsync(call)];
    }

    /// <summary>A person has left, or could not be reached.</summary>
    private async ValueTask LeftAsync(Call left, HopDeadline deadline)
    {
        if (await CallerOfAsync(left) is not { IsOver: false } caller || MakerOf(left.Line) is not { MovesCalls: true } maker) return;
        var line = lines.Find(left.Line)!;
        var stay = PersonsOf(await calls.LegsOfAsync(left.Request!.Value, CancellationToken.None));
        if (stay is not [var one])
        {
            // Who was answered ends the room by leaving it, and the caller's call tells so. Who was not has never opened it.
            if (stay is [] && left.AnsweredAt is null && caller.State is CallState.WithAgent) await maker.MoveAsync(line, caller.ProviderCall, new CallStep(CallStepKind.Dialled, caller.Turn), CancellationToken.None);
            return;
        }

        // It is another talk now, and whom a coach was heard by is gone: then all would hear them.
        if (left.AnsweredAt is not null && one.Id.Value.CompareTo(left.Id.Value) > 0) await DismissSupervisorsAsync(left, deadline);
        // Else the caller has not begun to hold: they are together as before.
        if (caller.State is CallState.Waiting)
        {
            if (one.AnsweredAt is not null) await maker.MoveAsync(line, one.ProviderCall, new CallStep(CallStepKind.Dialled, one.Turn), CancellationToken.None);
            // It is the colleague's from now on: as with any case that is taken, the caller is fetched from holding.
            if (one.Id.Value.CompareTo(left.Id.Value) > 0) await persons.LeftToColleagueAsync(one, CancellationToken.None);
            else await maker.MoveAsync(line, caller.ProviderCall, new CallStep(CallStepKind.Wait, caller.Turn + 1), CancellationToken.None);
        }

        if (left.Recording is TalkRecording.Paused or TalkRecording.PausedBefore) await recordings.TakeOverPauseAsync(one, deadline);
        else await recordings.GoOnAsync(one, deadline);
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

    private async ValueTask<bool> CommitAsync(KnownCall leg, Call after, HopDeadline deadline)
    {
        var change = CallChange.Of(leg.Call, after);
        if (await calls.CommitAsync(change, deadline) != CommitOutcome.Committed) return false;
        live.Keep(leg with { Call = change.After });
        return true;
    }

    private ICallMaker? MakerOf(LineId line) => lines.Find(line) is { } known ? _makers.GetValueOrDefault(known.Provider) : null;

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
