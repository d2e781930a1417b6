using HudumaContact.Conversations.Hops;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Records talks, where it is wished. What is recorded is the leg that brings a person of ours into the room: it hears the caller only once they were told,
/// hears nothing of what comes after the talk, and ends with it. How it stands is kept with the leg, and is never less than what the provider does: recorded before
/// it is asked to, paused once it has.
/// </summary>
public sealed class LegRecordings(ICallStore calls, CallMoves moves, CallMakerBook makers, IPersonsPhone persons, IIdSource ids, TimeProvider time)
{
    /// <summary>A person is alone with the caller: what rested goes on, and what was not recorded yet begins to be where it is wished. What the person has paused stays so.</summary>
    /// <param name="leg">As it is on disk.</param>
    public async ValueTask GoOnAsync(KnownCall leg, HopDeadline deadline)
    {
        if (leg.Call is not { Purpose: CallPurpose.Person, AnsweredAt: not null, IsOver: false, Recording: TalkRecording.None or TalkRecording.Held }) return;
        if (await persons.RecordsAsync(leg.Call, CancellationToken.None)) await ResumeAsync(leg, deadline);
    }

    /// <summary>A colleague has the caller from whom had paused: so it stays until they go on.</summary>
    /// <param name="leg">The colleague's, as it is on disk.</param>
    public async ValueTask TakeOverPauseAsync(KnownCall leg, HopDeadline deadline)
    {
        if (leg.Call is { IsOver: false, Recording: TalkRecording.None } && await persons.RecordsAsync(leg.Call, CancellationToken.None)) await WriteAsync(leg, TalkRecording.PausedBefore, deadline);
    }

    /// <summary>Records, for the first time or again.</summary>
    /// <returns>False when the provider refuses, or something was no longer as it was read: it stands as before. In doubt it may be recorded, and that is how it stands.</returns>
    public async ValueTask<bool> ResumeAsync(KnownCall leg, HopDeadline deadline)
    {
        var call = leg.Call;
        if (call.IsOver || call.ProviderCall.Length == 0 || call.Recording is TalkRecording.On || makers.MoverOf(call.Line) is not var (line, mover)) return false;
        if (await WriteAsync(leg, TalkRecording.On, deadline) is not { } on) return false;
        var order = call.Recording is TalkRecording.None or TalkRecording.PausedBefore
            ? await mover.RecordAsync(line, call.ProviderCall, CancellationToken.None)
            : await mover.PauseRecordingAsync(line, call.ProviderCall, isPaused: false, CancellationToken.None);
        if (order is not RecordingOrder.Refused) return true;
        await WriteAsync(on, call.Recording, deadline);
        return false;
    }

    /// <param name="to">Paused by the person, or held while a colleague is asked.</param>
    /// <returns>False when the provider refuses, it is in doubt, or something was no longer as it was read: it may be recorded still.</returns>
    public async ValueTask<bool> PauseAsync(KnownCall leg, TalkRecording to, HopDeadline deadline) =>
        leg.Call is { IsOver: false, ProviderCall.Length: > 0, Recording: TalkRecording.On }
        && makers.MoverOf(leg.Call.Line) is var (line, mover)
        && await mover.PauseRecordingAsync(line, leg.Call.ProviderCall, isPaused: true, CancellationToken.None) is RecordingOrder.Done
        && await WriteAsync(leg, to, deadline) is not null;

    /// <summary>The recording of a leg can be fetched: it is the request's, and no session's. One that is kept already is told again and again.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> KeepAsync(KnownCall leg, CallEvent.LegRecorded talk, HopDeadline deadline)
    {
        var call = leg.Call;
        var kept = new CallRecording(new RecordingId(ids.Next()), call.Line, call.Id, call.Contact, Session: null, call.Request, RecordingKind.Talk, talk.Where, talk.Length, time.GetUtcNow().UtcDateTime);
        return await moves.MoveAsync(leg, call, deadline, kept) is not null
            || await calls.FindAsync(call.Id, CancellationToken.None) is not { } now || now.Call.Version == call.Version;
    }

    private ValueTask<KnownCall?> WriteAsync(KnownCall leg, TalkRecording recording, HopDeadline deadline) => moves.MoveAsync(leg, leg.Call with { Recording = recording }, deadline);
}
