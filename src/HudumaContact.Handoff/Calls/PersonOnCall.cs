using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Calls;

/// <summary>
/// The one queue, for who waits in it on the line. What they wait for is a case as every other: here it is asked at each turn where it
/// stands. Chosen to be called back, it is the same case with the same place.
/// </summary>
public sealed class PersonOnCall(
    HandoffSteps steps,
    IHandoffStore store,
    ICallStore calls,
    IAgentRoster roster,
    AgentBoard agents,
    HoursBook hours,
    QueueBook queues,
    CitizenWords words,
    EntryWriter entries,
    WaitEstimate estimate,
    ReleaseShelf releases,
    HandoffDesk desk,
    PersonsPhone phone,
    LineBook lines,
    CallOptions options,
    TimeProvider time) : IPersonOnCall
{
    private const string CallMe = "1";
    private const string TakeMessage = "2";

    /// <summary>Turns after which somebody who hears that we are closed, and presses nothing, is called back: nothing of theirs is lost.</summary>
    private const int MostTurnsClosed = 3;

    /// <summary>Providers count talks in whole seconds.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(2);

    public async ValueTask<HoldTurn> WaitAsync(Call waiting, Contact caller, int turn, string? keys, CancellationToken cancellation)
    {
        // As it is on disk: a person may have taken it through another host.
        if (waiting.Request is not { } request || await store.FindAsync(new HandoffId(request), cancellation) is not { } handoff) return Nobody(caller.Language);
        if (waiting.State is CallState.Voicemail) return Message(handoff);
        if (handoff.IsOver || handoff.State is HandoffState.WrapUp) return Nobody(handoff.Language);
        if (handoff.Way is Way.Callback) return Kept(handoff);
        if (handoff.IsInTalk && CallLegs.PersonsOf(await calls.LegsOfAsync(request, cancellation)).Count > 1) return new HoldTurn.Idle(Say(Word.HoldOn, handoff));
        if (handoff.State is HandoffState.Accepted or HandoffState.Active && await phone.OfAsync(handoff, cancellation) is { } place) return Through(handoff, waiting.Line, place);
        // A person has it in another way, or a hub outside: they are heard from there.
        if (handoff.Way is not Way.Call) return new HoldTurn.Leave(Say(Word.HoldAnswered, handoff));
        return hours.Hours.IsOpen(Now) ? await OpenAsync(handoff, waiting, caller, turn, keys, cancellation) : await ClosedAsync(handoff, caller, turn, keys, cancellation);
    }

    public async ValueTask<DialEnd> DialEndedAsync(Call call, DialOutcome outcome, TimeSpan talked, bool isOnLine, CancellationToken cancellation)
    {
        if (call.Request is not { } request) return new DialEnd(outcome is DialOutcome.Talked, IsAsked: false);
        if (outcome is not DialOutcome.Talked && call.Purpose is CallPurpose.Callback)
        {
            await NotReachedAsync(new HandoffId(request), cancellation);
            return new DialEnd(DidTalk: false, IsAsked: false);
        }

        var (isAsked, isTransferred) = (false, false);
        await steps.TakeAsync(new HandoffId(request), (handoff, now) =>
        {
            (isAsked, isTransferred) = (false, false);
            if (handoff.Way is Way.Callback) return entries.Change(handoff.Answer(now - talked), EntryKind.Reached, now, handoff.Agent);
            if (outcome is not DialOutcome.Talked) return entries.Change(handoff.Unanswered(now), EntryKind.Requeued, now, handoff.Agent, "The call was not answered.");
            // Transferred while they talked: the caller waits on, for somebody else.
            isTransferred = handoff.IsWaiting || (handoff.State is HandoffState.Accepted && handoff.Since > now - talked + Grace);
            // Where the call ended with the talk they are called by whoever has it next: a provider may not go on behind one.
            if (isTransferred) return isOnLine ? null : CutOff(handoff, call, now);
            isAsked = isOnLine && IsAsked(handoff);
            return Talked(handoff, isAsked ? call : null, now - talked, now);
        }, cancellation);
        return new DialEnd(outcome is DialOutcome.Talked && !isTransferred, isAsked);
    }

    public async ValueTask HungUpAsync(Call call, CancellationToken cancellation)
    {
        if (call.Request is not { } request) return;
        var before = call.IsLeg || call.Purpose is CallPurpose.Callback ? null : await WayBeforeAsync(request, cancellation);
        await steps.TakeAsync(new HandoffId(request), (handoff, now) => call.Purpose switch
        {
            // The person who was to call did not answer; once the citizen was dialled, the end of that tells how it went.
            CallPurpose.Callback => call.State is CallState.Ringing && handoff.Way is Way.Callback && call.StartedAt >= handoff.Since ? entries.Change(handoff.Unanswered(now), EntryKind.Requeued, now, handoff.Agent, "The call was not answered.") : null,
            // Called back was chosen: the place is kept without the call.
            _ when handoff.Way is not Way.Call => null,
            _ when before is var (way, since) && since >= handoff.RequestedAt && handoff.GoBack(way, now) is { } back => entries.Change(back, EntryKind.Requeued, now, words: "The caller hung up."),
            _ => entries.Change(handoff.Abandon(now), EntryKind.Abandoned, now),
        }, cancellation);
    }

    public async ValueTask<SaidOnCall> MessageLeftAsync(Call call, TimeSpan length, CancellationToken cancellation)
    {
        if (call.Request is not { } request) return Say(Word.MessageLeft, handoff: null);
        var said = length > TimeSpan.Zero ? $"(spoken message, {length.TotalSeconds:0} s)" : "(spoken message)";
        await steps.TakeAsync(new HandoffId(request), (handoff, now) => CallBack(handoff, now, EntryKind.Said, said), cancellation);
        return Say(Word.MessageLeft, await store.FindAsync(new HandoffId(request), cancellation));
    }

    public async ValueTask<SaidOnCall> NothingLeftAsync(Call call, Contact caller, CancellationToken cancellation)
    {
        if (call.Request is not { } request) return Nobody(caller.Language).Said;
        // Whose number is hidden can't be called back, and nobody knows what they need.
        var isHidden = caller.Address.IsHidden;
        await steps.TakeAsync(new HandoffId(request), (handoff, now) => isHidden ? entries.Change(handoff.Abandon(now), EntryKind.Abandoned, now) : CallBack(handoff, now, EntryKind.Requested, words: null), cancellation);
        if (await store.FindAsync(new HandoffId(request), cancellation) is not { } left) return Nobody(caller.Language).Said;
        return isHidden ? Join(left, [Word.NoInput, Word.Distress, Word.CallEnds]) : Say(Word.HoldCallback, left);
    }

    /// <summary>How the caller waited before they called, and when they did: what the call itself has opened is over with it. Null where it has, or somebody of ours is on.</summary>
    private async ValueTask<(Way Way, DateTime At)?> WayBeforeAsync(Guid request, CancellationToken cancellation)
    {
        if (CallLegs.PersonsOf(await calls.LegsOfAsync(request, cancellation)).Any(person => person.AnsweredAt is not null)) return null;
        return (await store.EntriesAsync(new HandoffId(request), cancellation)).LastOrDefault(entry => entry.Kind is EntryKind.Rang) is { Words: { } words, At: var at } && Enum.TryParse<Way>(words, out var way)
            ? (way, at)
            : null;
    }

    private async ValueTask<HoldTurn> OpenAsync(CaseHandoff handoff, Call waiting, Contact caller, int turn, string? keys, CancellationToken cancellation)
    {
        var mayCallBack = options.MayCall(caller.Address, lines);
        if (keys is CallMe && mayCallBack) return await CallBackAsync(handoff, cancellation);
        var said = new List<string>();
        if (turn == waiting.Turn + 1 && waiting.Turn > 0) said.Add(Word.HoldMissed);
        if (turn != 1 && (turn - 1) % options.TurnsBetweenPlaces != 0)
            return said.Count == 0 ? new HoldTurn.Idle(Say(Word.HoldOn, handoff)) : new HoldTurn.Hold(Join(handoff, [.. said, Word.HoldOn]));

        said.Add(Word.HoldPlace);
        var minutes = await estimate.MinutesAsync(handoff, words.PlaceOf(handoff), cancellation);
        said.Add(minutes is null ? Word.HoldUnknown : Word.HoldMinutes);
        if (mayCallBack) said.Add(Word.HoldKey);
        said.Add(Word.HoldOn);
        return new HoldTurn.Hold(Join(handoff, said, minutes));
    }

    private async ValueTask<HoldTurn> ClosedAsync(CaseHandoff handoff, Contact caller, int turn, string? keys, CancellationToken cancellation)
    {
        if (keys is TakeMessage) return Message(handoff);
        if (!options.MayCall(caller.Address, lines)) return turn > MostTurnsClosed ? Message(handoff) : new HoldTurn.Hold(Say(Word.HoldClosedNoCall, handoff));
        return keys is CallMe || turn > MostTurnsClosed ? await CallBackAsync(handoff, cancellation) : new HoldTurn.Hold(Say(Word.HoldClosed, handoff));
    }

    private async ValueTask<HoldTurn> CallBackAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        var change = await steps.TakeAsync(handoff.Id, (current, now) => CallBack(current, now, EntryKind.Requested, words: null), cancellation);
        return change is not null ? Kept(change.After) : await store.FindAsync(handoff.Id, cancellation) is { Way: Way.Callback } kept ? Kept(kept) : new HoldTurn.Hold(Say(Word.HoldOn, handoff));
    }

    /// <summary>The call ended before whom they were transferred to was on: they keep their place, and are called. Whose number is hidden can't be, and has left.</summary>
    private HandoffChange? CutOff(CaseHandoff handoff, Call call, DateTime now) => call.IsHidden
        ? entries.Change(handoff.Abandon(now), EntryKind.Abandoned, now, words: Disposition.Unreachable)
        : entries.Change(handoff.CutOff(now), EntryKind.Requested, now);

    private HandoffChange? CallBack(CaseHandoff handoff, DateTime now, EntryKind kind, string? words) =>
        handoff.Way is Way.Call ? entries.Change(handoff.CallMe(now), kind, now, words: words) : kind is EntryKind.Said ? entries.Change(handoff.Hear(now), kind, now, words: words) : null;

    /// <summary>The citizen did not answer: as when the agent says so at the desk.</summary>
    private async ValueTask NotReachedAsync(HandoffId id, CancellationToken cancellation)
    {
        if (await store.FindAsync(id, cancellation) is { Agent: { } agent } && (agents.Find(agent)?.Agent ?? await roster.FindAsync(agent, cancellation)) is { } caller)
            await desk.NotReachedAsync(caller, id, cancellation);
    }

    /// <summary>They have talked: the agent notes what came of it, while the caller says how it was.</summary>
    private HandoffChange? Talked(CaseHandoff handoff, Call? asked, DateTime from, DateTime now) => handoff.TalkedFrom(from, now, asked?.Session) is { } talked
        ? new HandoffChange(talked, [entries.Entry(talked, EntryKind.Reached, from, handoff.Agent), entries.Entry(talked, EntryKind.WrappedUp, now, handoff.Agent)], [])
        : null;

    /// <summary>Not of what is private: others may hear the phone.</summary>
    private bool IsAsked(CaseHandoff handoff) => handoff is { RatedIn: null, Marks: null } && releases.Current.Flows.Defaults.AfterPerson is not null && !queues.Of(handoff.Queue).IsPrivate;

    private HoldTurn.Connect Through(CaseHandoff handoff, LineId line, DialTarget place)
    {
        List<string> said = phone.Records(handoff, line) ? [Word.HoldThrough, Word.HoldRecorded] : [Word.HoldThrough];
        return new HoldTurn.Connect(Join(handoff, said), place);
    }

    private HoldTurn.Leave Kept(CaseHandoff handoff) => new(Say(Word.HoldCallback, handoff));

    private HoldTurn.TakeMessage Message(CaseHandoff handoff) => new(Say(Word.LeaveMessage, handoff));

    private HoldTurn.Leave Nobody(string? language) => new(words.OnCall(Word.HoldNobody, language, Now));

    private SaidOnCall Say(string word, CaseHandoff? handoff) => handoff is null ? words.OnCall(word, language: null, Now) : Join(handoff, [word]);

    private SaidOnCall Join(CaseHandoff handoff, IReadOnlyList<string> said, int? minutes = null) => words.OnCall(said, handoff, Now, minutes);

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
