using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using HudumaContact.Handoff.Supervision;

namespace HudumaContact.Handoff.Calls;

/// <summary>
/// What is done with a talk on the phone while it goes on, where the provider of its line has rooms: a colleague is asked first, and then the caller
/// is left with them or taken back; a supervisor joins. How it went on from there is told by the calls themselves.
/// </summary>
/// <exception cref="StorageUnavailableException">By all: nothing was changed, try again.</exception>
public sealed class TalkOnCall(
    HandoffSteps steps, IHandoffStore store, AgentBoard agents, IAgentRoster roster, QueueBook queues, SuperviseHandoff supervise, ICallStore calls, CallLegs legs, LegRecordings recordings, PlaceCalls place, CallMakerBook makers, EntryWriter entries, HandoffOptions options, TimeProvider time)
{
    private readonly JoinedSupervisors _joined = new();

    /// <summary>Null where nothing can be done: nobody talks, or the provider has no rooms.</summary>
    public async Task<TalkNow?> FindAsync(HandoffId id, CancellationToken cancellation) => await OpenAsync(id, cancellation) is { } talk
        ? new TalkNow(IsAsking: talk.Persons.Count > 1, talk.Persons[0].Recording) { OnSince = talk.Persons[0].AnsweredAt }
        : null;

    /// <summary>What becomes of the caller when the case is given to somebody else during the talk.</summary>
    public async Task<CallerTransferred> IfTransferredAsync(HandoffId id, CancellationToken cancellation)
    {
        if (await calls.OfRequestAsync(id.Value, cancellation) is not { Call: { State: CallState.WithAgent, Purpose: CallPurpose.Inbound or CallPurpose.RungBack } call } || makers.MoverOf(call.Line) is not null) return CallerTransferred.WaitsOn;
        return call.IsHidden ? CallerTransferred.IsLost : CallerTransferred.IsCalledBack;
    }

    /// <summary>Rings a colleague; the caller holds, and the two talk.</summary>
    /// <returns>False when it can't be done, or the provider refused; the caller is where they were then.</returns>
    public async Task<bool> AskAsync(Agent agent, HandoffId id, AgentId colleague, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is not { Persons: [{ State: CallState.WithAgent } mine] } talk || talk.Handoff.Agent != agent.Id || colleague == agent.Id) return false;
        if (agents.Find(colleague) is not { Agent: { Voice: { } voice } asked } || !queues.MaySee(asked, talk.Handoff)) return false;
        // Before the colleague is rung: whom the caller is left with is known by it.
        if (await steps.TakeAsync(id, (handoff, now) => handoff.Agent == agent.Id ? entries.Change(handoff.Touch(), EntryKind.Consulted, now, colleague) : null, cancellation) is null) return false;
        // What the two say is not the caller's talk.
        if (mine.Recording is TalkRecording.On && !await recordings.PauseAsync(talk.Caller with { Call = mine }, TalkRecording.Held, Deadline)) return false;
        if (!await place.RingAsync(talk.Caller with { Call = legs.New(talk.Caller.Call, CallPurpose.Person, mine.Turn) }, voice))
        {
            await GoOnAsync(id, cancellation);
            return false;
        }

        return await talk.Mover.MoveAsync(talk.Line, talk.Caller.Call.ProviderCall, new CallStep(CallStepKind.Wait, talk.Caller.Call.Turn + 1), CancellationToken.None);
    }

    /// <summary>Leaves the caller with the colleague who was asked: hanging up does the same.</summary>
    public Task<bool> LeaveAsync(Agent agent, HandoffId id, CancellationToken cancellation) => HangUpAsync(agent, id, static persons => persons[^1] is { State: CallState.WithAgent } ? persons[0] : null, cancellation);

    /// <summary>Back to the caller, without the colleague.</summary>
    public Task<bool> ComeBackAsync(Agent agent, HandoffId id, CancellationToken cancellation) => HangUpAsync(agent, id, static persons => persons[^1], cancellation);

    /// <summary>Stops recording the talk for a while, or goes on.</summary>
    /// <returns>False when it is not theirs, there is nothing to stop or go on with, or the provider refused: it stands as before.</returns>
    public async Task<bool> PauseRecordingAsync(Agent agent, HandoffId id, bool isPaused, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is not { Persons: [var mine] } talk || talk.Handoff.Agent != agent.Id) return false;
        var leg = talk.Caller with { Call = mine };
        return isPaused ? await recordings.PauseAsync(leg, TalkRecording.Paused, Deadline) : mine.Recording is TalkRecording.Paused or TalkRecording.PausedBefore && await recordings.ResumeAsync(leg, Deadline);
    }

    /// <summary>Rings the supervisor into the talk.</summary>
    /// <param name="coaches">Heard by the agent alone.</param>
    public async Task<SuperviseOutcome> JoinAsync(Overseer by, HandoffId id, bool coaches, CancellationToken cancellation)
    {
        // While a phone still rings there is no talk yet, and perhaps there will be none.
        if (await OpenAsync(id, cancellation) is not { } talk || talk.Persons.FirstOrDefault(person => person.AnsweredAt is not null) is not { } person) return SuperviseOutcome.NotTalking;
        if (!supervise.MayWatch(by, talk.Handoff)) return SuperviseOutcome.Private;
        if (await roster.FindAsync(by.Id, cancellation) is not { } me) return SuperviseOutcome.NoAgent;
        if (me.Voice is not { } voice) return SuperviseOutcome.NotRung;
        var leg = talk.Caller with { Call = legs.New(talk.Caller.Call, coaches ? CallPurpose.Coach : CallPurpose.Listener, person.Turn) };
        if (!_joined.Take(id, by.Id, leg.Call.Id, await calls.LegsOfAsync(id.Value, cancellation))) return SuperviseOutcome.JoinedAlready;
        var isRung = false;
        try
        {
            isRung = await place.RingAsync(leg, voice);
        }
        finally
        {
            if (!isRung) _joined.Free(id, by.Id);
        }

        return isRung ? SuperviseOutcome.Done : SuperviseOutcome.NotRung;
    }

    /// <summary>Nobody was asked after all.</summary>
    private async Task GoOnAsync(HandoffId id, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is { Persons: [var mine] } talk) await recordings.GoOnAsync(talk.Caller with { Call = mine }, Deadline);
    }

    private async Task<bool> HangUpAsync(Agent agent, HandoffId id, Func<IReadOnlyList<Call>, Call?> whom, CancellationToken cancellation)
    {
        if (await OpenAsync(id, cancellation) is not { Persons.Count: > 1 } talk || talk.Handoff.Agent != agent.Id || whom(talk.Persons) is not { ProviderCall.Length: > 0 } leg) return false;
        return await talk.Mover.HangUpAsync(talk.Line, leg.ProviderCall, CancellationToken.None);
    }

    private async Task<Open?> OpenAsync(HandoffId id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is not { Way: Way.Call, State: HandoffState.Accepted or HandoffState.Active } handoff) return null;
        if (await calls.OfRequestAsync(id.Value, cancellation) is not { Call.IsOver: false } caller || makers.MoverOf(caller.Call.Line) is not var (line, mover)) return null;
        return CallLegs.PersonsOf(await calls.LegsOfAsync(id.Value, cancellation)) is { Count: > 0 } persons ? new Open(handoff, caller, persons, line, mover) : null;
    }

    private HopDeadline Deadline => HopDeadline.After(options.WriteWithin, time);

    private sealed record Open(CaseHandoff Handoff, KnownCall Caller, IReadOnlyList<Call> Persons, Line Line, ICallMover Mover);
}

/// <summary>How a talk on the phone stands.</summary>
/// <param name="IsAsking">A colleague is asked, and the caller holds.</param>
/// <param name="Recording">Of who has the case.</param>
public sealed record TalkNow(bool IsAsking, TalkRecording Recording)
{
    /// <summary>UTC: since when who has the case is on; null while their phone rings.</summary>
    public DateTime? OnSince { get; init; }
}

/// <summary>What becomes of a caller whose case is given to somebody else during the talk.</summary>
public enum CallerTransferred
{
    /// <summary>Their call goes on.</summary>
    WaitsOn,

    /// <summary>The provider ends the call with the talk; they keep their place.</summary>
    IsCalledBack,

    /// <summary>The call ends too, and nobody knows their number.</summary>
    IsLost,
}
