using System.Collections.Frozen;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>
/// Records talks, where it is wished. What is recorded is the leg that brings a person of ours into the room: it hears the caller only once they were told,
/// hears nothing of what comes after the talk, and ends with it. How it stands is kept with the leg, and is never less than what the provider does: recorded before
/// it is asked to, paused once it has.
/// </summary>
public sealed class LegRecordings(ICallStore calls, LiveCalls live, IEnumerable<ICallMaker> makers, LineBook lines, IPersonOnCall persons, IIdSource ids, TimeProvider time)
{
    private readonly FrozenDictionary<string, ICallMaker> _makers = makers.ToFrozenDictionary(maker => maker.Provider);

    /// <summary>A person is alone with the caller: what rested goes on, and what was not recorded yet begins to be where it is wished. What the person has paused stays so.</summary>
    /// <param name="leg">As it is on disk.</param>
    public async ValueTask GoOnAsync(Call leg, HopDeadline deadline)
    {
        if (leg is not { Purpose: CallPurpose.Person, AnsweredAt: not null, IsOver: false, Recording: TalkRecording.None or TalkRecording.Held }) return;
        if (await persons.RecordsAsync(leg, CancellationToken.None)) await ResumeAsync(leg, deadline);
    }

    /// <summary>A colleague has the caller from whom had paused: so it stays until they go on.</summary>
    /// <param name="leg">The colleague's, as it is on disk.</param>
    public async ValueTask TakeOverPauseAsync(Call leg, HopDeadline deadline)
    {
        if (leg is { IsOver: false, Recording: TalkRecording.None } && await persons.RecordsAsync(leg, CancellationToken.None)) await WriteAsync(leg, TalkRecording.PausedBefore, deadline);
    }

    /// <summary>Records, for the first time or again.</summary>
    /// <returns>False when the provider refuses, or something was no longer as it was read: it stands as before. In doubt it may be recorded, and that is how it stands.</returns>
    public async ValueTask<bool> ResumeAsync(Call leg, HopDeadline deadline)
    {
        if (leg.IsOver || leg.Recording is TalkRecording.On || MakerOf(leg) is not var (maker, line)) return false;
        if (await WriteAsync(leg, TalkRecording.On, deadline) is not { } on) return false;
        var order = leg.Recording is TalkRecording.None or TalkRecording.PausedBefore
            ? await maker.RecordAsync(line, leg.ProviderCall, CancellationToken.None)
            : await maker.PauseRecordingAsync(line, leg.ProviderCall, isPaused: false, CancellationToken.None);
        if (order is not RecordingOrder.Refused) return true;
        await WriteAsync(on, leg.Recording, deadline);
        return false;
    }

    /// <param name="to">Paused by the person, or held while a colleague is asked.</param>
    /// <returns>False when the provider refuses, it is in doubt, or something was no longer as it was read: it may be recorded still.</returns>
    public async ValueTask<bool> PauseAsync(Call leg, TalkRecording to, HopDeadline deadline) =>
        leg is { IsOver: false, Recording: TalkRecording.On }
        && MakerOf(leg) is var (maker, line)
        && await maker.PauseRecordingAsync(line, leg.ProviderCall, isPaused: true, CancellationToken.None) is RecordingOrder.Done
        && await WriteAsync(leg, to, deadline) is not null;

    /// <summary>The recording of a leg can be fetched: it is the request's, and no session's. One that is kept already is told again and again.</summary>
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> KeepAsync(KnownCall leg, CallEvent.LegRecorded talk, HopDeadline deadline)
    {
        var call = leg.Call;
        var kept = new CallRecording(new RecordingId(ids.Next()), call.Line, call.Id, call.Contact, Session: null, call.Request, RecordingKind.Talk, talk.Where, talk.Length, time.GetUtcNow().UtcDateTime);
        var change = CallChange.Of(call, call) with { Recording = kept };
        if (await calls.CommitAsync(change, deadline) == CommitOutcome.Committed)
        {
            live.Keep(leg with { Call = change.After });
            return true;
        }

        return await calls.FindAsync(call.Id, CancellationToken.None) is not { } now || now.Call.Version == call.Version;
    }

    private async ValueTask<Call?> WriteAsync(Call leg, TalkRecording recording, HopDeadline deadline)
    {
        var change = CallChange.Of(leg, leg with { Recording = recording });
        if (await calls.CommitAsync(change, deadline) != CommitOutcome.Committed) return null;
        if (live.Find(leg) is { } known) live.Keep(known with { Call = change.After });
        return change.After;
    }

    private (ICallMaker Maker, Line Line)? MakerOf(Call leg) =>
        lines.Find(leg.Line) is { } line && _makers.GetValueOrDefault(line.Provider) is { MovesCalls: true } maker && leg.ProviderCall.Length > 0 ? (maker, line) : null;
}
