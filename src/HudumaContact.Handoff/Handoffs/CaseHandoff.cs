using System.Collections.Immutable;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Handoffs;

/// <summary>
/// A case on its way to a person, and with one. Facts alone: each move is a <see cref="HandoffMachine"/>'s, and gives the facts after it,
/// or null when it moves nothing. What takes several moves is one change: it counts the version once. Times are UTC.
/// </summary>
public sealed record CaseHandoff
{
    public required HandoffId Id { get; init; }

    public required CaseId Case { get; init; }

    /// <summary>Cases of further requests while it was open: one place in the queue for all.</summary>
    public ImmutableArray<CaseId> Merged { get; init; } = [];

    /// <summary>As told to the citizen.</summary>
    public required string CaseNumber { get; init; }

    public required ContactId Contact { get; init; }

    /// <summary>The line that they talk on; for a callback the line that tells of it.</summary>
    public required LineId Line { get; init; }

    public required Way Way { get; init; }

    /// <summary>The kind of line that its words are for; what is told of a callback is an SMS.</summary>
    public LineKind SpokenOn => Way is Way.Chat ? LineKind.Chat : LineKind.Sms;

    public required string Language { get; init; }

    public required QueueId Queue { get; init; }

    public required Urgency Urgency { get; init; }

    /// <summary>The place in every queue it comes to, however often it comes back.</summary>
    public required DateTime RequestedAt { get; init; }

    /// <summary>When it came to its queue from another one; null: with its request. What is asked of those who take it relaxes from then on.</summary>
    public DateTime? MovedAt { get; init; }

    /// <summary>The release that the citizen was in, for going back into its flows.</summary>
    public required string Release { get; init; }

    /// <summary>Where it was asked for: the path walked, and where its answers are.</summary>
    public SessionId? Session { get; init; }

    public HandoffState State { get; init; } = HandoffState.Queued;

    /// <summary>Who it is offered to, who has it, or whom a parked one goes back to.</summary>
    public AgentId? Agent { get; init; }

    /// <summary>It is the outside hub's: while queued it waits there, later somebody there has it instead of an agent of ours.</summary>
    public bool IsAtHub { get; init; }

    public DateTime? OfferedUntil { get; init; }

    /// <summary>Who has let an offer pass since it came to the queue: they are asked again last.</summary>
    public ImmutableArray<AgentId> Passed { get; init; } = [];

    /// <summary>Since when it is where it stands.</summary>
    public required DateTime Since { get; init; }

    public DateTime? FirstAnsweredAt { get; init; }

    /// <summary>Since when words of the citizen wait for an answer; null when it is the citizen's turn.</summary>
    public DateTime? AwaitsAnswerSince { get; init; }

    /// <summary>When it was the citizen's turn to act, in order: no clock of ours runs then.</summary>
    public ImmutableArray<Pause> Pauses { get; init; } = [];

    /// <summary>Calls that nobody answered; only for a callback.</summary>
    public int Attempts { get; init; }

    /// <summary>Nobody is asked to take it before; null: at once.</summary>
    public DateTime? NotBefore { get; init; }

    /// <summary>When the citizen was last told the place in the queue.</summary>
    public DateTime? ToldAt { get; init; }

    /// <summary>Where the citizen was asked how it went.</summary>
    public SessionId? RatedIn { get; init; }

    /// <summary>What the citizen said of the help, from 1 (bad) to 5 (very good); null while they have not.</summary>
    public int? Marks { get; init; }

    /// <summary>What came of it, as the agent noted.</summary>
    public string? Disposition { get; init; }

    public DateTime? ClosedAt { get; init; }

    /// <summary>Counted up with every change, by one.</summary>
    public int Version { get; init; } = 1;

    public bool IsOver => State is HandoffState.Closed or HandoffState.Abandoned or HandoffState.Expired;

    /// <summary>
    /// Nothing that the citizen said waits for us, since <see cref="Since"/>: it is parked, or the last word of the talk is ours. On the phone
    /// it is never one's turn alone.
    /// </summary>
    public bool IsCitizensTurn => AwaitsAnswerSince is null && (State is HandoffState.Parked || (State is HandoffState.Active && !Way.IsByPhone()));

    /// <summary>Nobody has it yet.</summary>
    public bool IsWaiting => State is HandoffState.Queued or HandoffState.Offered;

    /// <summary>Somebody has it, and its wrap-up has not begun.</summary>
    public bool IsInTalk => State is HandoffState.Accepted or HandoffState.Active or HandoffState.Parked;

    /// <summary>Somebody has it, and it is not the citizen who is waited for.</summary>
    public bool IsWorkedOn => State is HandoffState.Accepted or HandoffState.Active or HandoffState.WrapUp;

    /// <summary>It takes an agent's room.</summary>
    public bool IsLoad => Agent is not null && (IsWorkedOn || State is HandoffState.Offered);

    /// <summary>Whether a case is this one, or was merged into it.</summary>
    public bool IsAbout(CaseId of) => Case == of || Merged.Contains(of);

    /// <summary>What the citizen says goes to a person, not to the flows.</summary>
    public bool HearsCitizen => !IsOver && State is not HandoffState.WrapUp && !Way.IsByPhone();

    public CaseHandoff? Offer(AgentId to, DateTime until, DateTime now) =>
        Fire(HandoffTrigger.Offer, now) is { } moved ? moved.Sought(now) with { Agent = to, OfferedUntil = until, IsAtHub = false } : null;

    /// <summary>The offer is over without a yes; the agent is asked again last.</summary>
    public CaseHandoff? Withdraw(DateTime now) => Fire(HandoffTrigger.Withdraw, now) is { } moved
        ? moved with { Agent = null, OfferedUntil = null, Passed = Agent is { } agent && !Passed.Contains(agent) ? Passed.Add(agent) : Passed }
        : null;

    public CaseHandoff? Accept(AgentId by, DateTime now) =>
        // An offer is one agent's alone.
        State is HandoffState.Offered && Agent != by ? null
        : Fire(HandoffTrigger.Accept, now) is { } moved ? moved.Sought(now) with { Agent = by, OfferedUntil = null, Passed = [], IsAtHub = false } : null;

    /// <summary>Taken from whoever has it, or from the queue, without an offer.</summary>
    public CaseHandoff? TakeOver(AgentId by, DateTime now) => Once(Requeue(Queue, now)?.Accept(by, now));

    public CaseHandoff? AcceptAtHub(DateTime now) =>
        Fire(HandoffTrigger.Accept, now) is { } moved ? moved with { Agent = null, OfferedUntil = null, IsAtHub = true } : null;

    public CaseHandoff? Answer(DateTime now) =>
        Fire(HandoffTrigger.Answer, now) is { } moved ? moved with { FirstAnsweredAt = FirstAnsweredAt ?? now, AwaitsAnswerSince = null } : null;

    /// <summary>The citizen said something. One that is parked stays so until it is known whether the same agent is there.</summary>
    public CaseHandoff? Hear(DateTime now) => Fire(HandoffTrigger.Hear, now) is { } moved ? moved with { Since = Since, AwaitsAnswerSince = AwaitsAnswerSince ?? now } : null;

    /// <summary>Who is on the line does not wait so: they are with somebody, or in the queue.</summary>
    public CaseHandoff? Park(DateTime now) => Way is not Way.Call && Fire(HandoffTrigger.Park, now) is { } moved ? moved with { AwaitsAnswerSince = null } : null;

    /// <summary>The citizen of a parked one spoke, and the same agent is there.</summary>
    public CaseHandoff? Resume(DateTime now) => Fire(HandoffTrigger.Resume, now) is { } moved ? moved with { AwaitsAnswerSince = AwaitsAnswerSince ?? now } : null;

    /// <summary>To a queue, at the place of its first request.</summary>
    public CaseHandoff? Requeue(QueueId queue, DateTime now) => Fire(HandoffTrigger.Requeue, now) is { } moved
        ? moved with
        {
            Queue = queue,
            MovedAt = queue == Queue ? MovedAt : now,
            Agent = null,
            IsAtHub = false,
            OfferedUntil = null,
            Passed = queue == Queue && State is HandoffState.Offered && Agent is { } agent ? [.. Passed.Remove(agent), agent] : [],
            AwaitsAnswerSince = AwaitsAnswerSince ?? now,
        }
        : null;

    /// <summary>Offered to somebody else than has it; to its queue when they let it pass.</summary>
    public CaseHandoff? Give(AgentId to, DateTime until, DateTime now) => Once(Requeue(Queue, now)?.Offer(to, until, now));

    /// <summary>A callback that was not answered: in the queue again, but not before a time.</summary>
    public CaseHandoff? CallAgain(DateTime notBefore, DateTime now) =>
        Requeue(Queue, now) is { } moved ? moved with { Attempts = Attempts + 1, NotBefore = notBefore, AwaitsAnswerSince = null, Pauses = moved.Pauses.Add(new Pause(now, notBefore)) } : null;

    /// <summary>Who waits on the line is called back instead: the same place. Null when they are not on the line, or talk already.</summary>
    public CaseHandoff? CallMe(DateTime now) => IsWaiting ? Waits(Way.Callback, now) : null;

    /// <summary>Who waited in another way had called, and hung up before anybody talked with them: as before, in the same place. Null when they are not on the line, or it is over.</summary>
    public CaseHandoff? GoBack(Way before, DateTime now) => IsWaiting || State is HandoffState.Accepted ? Waits(before, now) : null;

    /// <summary>The call ended before whom they were transferred to was on, whether it was taken already or not: the same place. Null when they are not on the line, or talk.</summary>
    public CaseHandoff? CutOff(DateTime now) => IsWaiting || State is HandoffState.Accepted ? Waits(Way.Callback, now) : null;

    /// <summary>The agent's phone rang and was not answered: back to its place, and asked again last.</summary>
    public CaseHandoff? Unanswered(DateTime now) =>
        Agent is { } agent && State is HandoffState.Accepted or HandoffState.Active && Requeue(Queue, now) is { } moved ? moved with { Passed = [agent] } : null;

    /// <summary>They have talked on the phone, and hung up.</summary>
    /// <param name="ratedIn">Where the citizen is asked how it went; null: not yet.</param>
    public CaseHandoff? TalkedFrom(DateTime from, DateTime now, SessionId? ratedIn) =>
        State is HandoffState.Accepted or HandoffState.Active && Once(Answer(from)?.WrapUp(now)) is { } moved ? moved with { RatedIn = ratedIn ?? RatedIn } : null;

    /// <summary>Something is noted, and nothing moves.</summary>
    public CaseHandoff Touch() => this with { Version = Version + 1 };

    /// <summary>
    /// Asked for once more while it is open: the same place. While nobody has it, it is answered the way that was asked for last; what is
    /// asked of a private queue goes there, whoever has the rest. In wrap-up it is asked for anew.
    /// </summary>
    /// <param name="to">A private queue, or null.</param>
    public CaseHandoff? AskAgain(CaseId again, Way way, QueueId? to, DateTime now)
    {
        var heard = State is HandoffState.WrapUp ? Reopen(now) : Hear(now);
        // The offer is of another way, or of another queue: it is taken back, and nobody has let it pass.
        var moves = (heard is { State: HandoffState.Offered } && way != Way) || (to is not null && to != Queue);
        if (moves) heard = heard?.Requeue(to ?? Queue, now) is { } moved ? moved with { Passed = to is null ? Passed : [] } : null;
        if (heard is { State: HandoffState.Queued }) heard = heard.Sought(now) with { Way = way };
        return Once(heard is null ? null : heard with { Merged = Merged.Add(again) });
    }

    /// <summary>It goes before what is as usual. Null when it does already.</summary>
    public CaseHandoff? Raise() => Urgency is Urgency.Normal ? this with { Urgency = Urgency.High, Version = Version + 1 } : null;

    /// <summary>Words of distress were heard: it goes first, and while nobody has it, to those who counsel.</summary>
    public CaseHandoff Urgently(QueueId counselling) => this with { Urgency = Urgency.Distress, Queue = State is HandoffState.Queued ? counselling : Queue };

    /// <summary>On the phone the answer is the call: a callback that comes to its wrap-up was answered when it was taken.</summary>
    public CaseHandoff? WrapUp(DateTime now) => Fire(HandoffTrigger.WrapUp, now) is { } moved
        ? moved with { AwaitsAnswerSince = null, FirstAnsweredAt = Way is Way.Callback ? FirstAnsweredAt ?? Since : FirstAnsweredAt }
        : null;

    public CaseHandoff? Close(string disposition, DateTime now) =>
        Fire(HandoffTrigger.Close, now) is { } moved ? moved with { Disposition = disposition, ClosedAt = now } : null;

    /// <summary>Closed at once, whether its wrap-up has begun or not.</summary>
    public CaseHandoff? Finish(string disposition, DateTime now) => Once((State is HandoffState.WrapUp ? this : WrapUp(now))?.Close(disposition, now));

    /// <summary>A callback that was not answered, the last time that it is tried.</summary>
    public CaseHandoff? GiveUp(DateTime now) => Once(WrapUp(now)?.Close(Handoffs.Disposition.NotReached, now)) is { } moved ? moved with { Attempts = Attempts + 1 } : null;

    /// <summary>Done with at the hub, whether it had said before that somebody there has it or not.</summary>
    public CaseHandoff? FinishAtHub(DateTime now) => Once((State is HandoffState.Queued ? AcceptAtHub(now) : this)?.Finish(Handoffs.Disposition.Completed, now));

    /// <summary>The citizen asks on: to the queue, and its time begins anew.</summary>
    public CaseHandoff? Reopen(DateTime now) => Fire(HandoffTrigger.Reopen, now) is { } moved
        ? moved with
        {
            Agent = null,
            IsAtHub = false,
            Passed = [],
            // Nobody is on the line any more.
            Way = Way is Way.Call ? Way.Text : Way,
            RequestedAt = now,
            MovedAt = null,
            FirstAnsweredAt = null,
            AwaitsAnswerSince = now,
            Pauses = [],
            Attempts = 0,
            NotBefore = null,
            Disposition = null,
            ClosedAt = null,
        }
        : null;

    /// <summary>The citizen gave marks: once, however often it comes back.</summary>
    public CaseHandoff Rate(int marks) => this with { Marks = marks, Version = Version + 1 };

    public CaseHandoff? Abandon(DateTime now) => End(HandoffTrigger.Abandon, now);

    public CaseHandoff? Expire(DateTime now) => End(HandoffTrigger.Expire, now);

    public override string ToString() => $"handoff {Id} ({State})";

    private CaseHandoff? Waits(Way way, DateTime now) =>
        Way is Way.Call && Requeue(Queue, now) is { } moved ? moved.Sought(now) with { Way = way, Passed = Passed } : null;

    /// <summary>Several moves from here as one change.</summary>
    private CaseHandoff? Once(CaseHandoff? moved) => moved is null ? null : moved with { Version = Version + 1 };

    private CaseHandoff? End(HandoffTrigger trigger, DateTime now) =>
        Fire(trigger, now) is { } moved ? moved with { OfferedUntil = null, AwaitsAnswerSince = null, ClosedAt = moved.IsOver ? now : null } : null;

    private CaseHandoff? Fire(HandoffTrigger trigger, DateTime now) =>
        HandoffMachine.After(State, trigger) is { } next ? this with { State = next, Since = now, Pauses = PausesAfter(now), Version = Version + 1 } : null;

    /// <summary>What waited for a time to call is looked for from now on, and so is the clock.</summary>
    private CaseHandoff Sought(DateTime now) =>
        NotBefore > now && Pauses is [.., var last] && last.Until > now ? this with { NotBefore = null, Pauses = Pauses.SetItem(Pauses.Length - 1, last with { Until = now }) } : this with { NotBefore = null };

    // Whatever happens when it is the citizen's turn ends that turn, or begins another one at once: the two are one pause.
    private ImmutableArray<Pause> PausesAfter(DateTime now) =>
        !IsCitizensTurn ? Pauses
        : Pauses is [.., var last] && last.Until == Since ? Pauses.SetItem(Pauses.Length - 1, last with { Until = now })
        : Pauses.Add(new Pause(Since, now));
}
