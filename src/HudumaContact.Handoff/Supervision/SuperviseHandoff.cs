using HudumaContact.Conversations;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Supervision;

/// <summary>What a supervisor does with a case of somebody else.</summary>
/// <exception cref="StorageUnavailableException">By all: nothing was changed, try again.</exception>
public sealed class SuperviseHandoff(
    HandoffSteps steps, IHandoffStore store, AgentBoard agents, AgentRooms rooms, IAgentRoster roster, QueueBook queues, PersonJoined joined, EntryWriter entries, HandoffOptions options)
{
    /// <summary>Whether the supervisor may read it. A queue that is no longer there may have been private.</summary>
    public bool MayWatch(Overseer by, CaseHandoff handoff) => by.SeesPrivate || (queues.Has(handoff.Queue) && !queues.Of(handoff.Queue).IsPrivate);

    /// <summary>What was said in it, for who may read it.</summary>
    /// <returns>Null when they may not, or no longer: while it was read it may have gone to a private queue, by words that are for its skill alone.</returns>
    public async Task<IReadOnlyList<HandoffEntry>?> WordsAsync(Overseer by, HandoffId id, CancellationToken cancellation)
    {
        var said = await store.EntriesAsync(id, cancellation);
        return await store.FindAsync(id, cancellation) is { } now && MayWatch(by, now) ? said : null;
    }

    /// <summary>Says something to the agent that the citizen never sees.</summary>
    public Task<SuperviseOutcome> WhisperAsync(Overseer by, HandoffId id, string words, CancellationToken cancellation) => DoAsync(by, id, (handoff, now) =>
        handoff.Agent is not { } agent ? Refused(SuperviseOutcome.NobodyHasIt)
        : agent == by.Id ? Refused(SuperviseOutcome.TheirsAlready)
        : Decided(entries.Change(handoff.Touch(), EntryKind.Whispered, now, by.Id, words)), cancellation);

    /// <summary>Takes the case from the agent, or from the queue, whatever room the supervisor has left.</summary>
    public async Task<SuperviseOutcome> TakeOverAsync(Overseer by, HandoffId id, CancellationToken cancellation)
    {
        if (await roster.FindAsync(by.Id, cancellation) is not { } me) return SuperviseOutcome.NoAgent;
        var outcome = await DoAsync(by, id, async (handoff, now) =>
        {
            if (handoff.Agent == me.Id && handoff.State is not HandoffState.Offered) return Refused(SuperviseOutcome.TheirsAlready);
            if (!queues.MaySee(me, handoff)) return Refused(SuperviseOutcome.LacksSkill);
            if (!me.Takes(handoff.Way)) return Refused(SuperviseOutcome.NoPhone);
            if (handoff.TakeOver(me.Id, now) is not { } taken) return Refused(SuperviseOutcome.Over);
            // At the desk before the case is theirs: a case of somebody who is not there goes back to the queue.
            agents.Beat(me);
            return Decided(await joined.TellAsync(taken, entries.Entry(taken, EntryKind.TakenOver, now, me.Id), me.Name, now, cancellation));
        }, cancellation);
        if (outcome is SuperviseOutcome.Done) agents.Busied(me.Id);
        return outcome;
    }

    /// <summary>It goes before what is as usual, wherever it waits next.</summary>
    public Task<SuperviseOutcome> RaiseAsync(Overseer by, HandoffId id, CancellationToken cancellation) => DoAsync(by, id, (handoff, now) =>
        handoff.Raise() is { } raised ? Decided(entries.Change(raised, EntryKind.Raised, now, by.Id)) : Refused(SuperviseOutcome.RaisedAlready), cancellation);

    /// <summary>Offers it to an agent at the desk who has room; it goes to the queue when they let it pass.</summary>
    public Task<SuperviseOutcome> ReassignAsync(Overseer by, HandoffId id, AgentId to, string note, CancellationToken cancellation) => DoAsync(by, id, (handoff, now) =>
    {
        if (agents.Find(to) is not { } present) return Refused(SuperviseOutcome.NotAtDesk);
        if (handoff.Agent == to) return Refused(SuperviseOutcome.TheirsAlready);
        if (!queues.MaySee(present.Agent, handoff)) return Refused(SuperviseOutcome.LacksSkill);
        if (!present.Agent.Takes(handoff.Way)) return Refused(SuperviseOutcome.NoPhone);
        if (handoff.Give(to, now + options.OfferFor, now) is not { } offered) return Refused(SuperviseOutcome.Over);
        if (rooms.Take(present.Agent, handoff.Way) is not { } place) return Refused(SuperviseOutcome.NoRoom);
        return Moved(offered, by, present.Agent.Name, note, now, offeredTo: to) with { Place = place };
    }, cancellation);

    /// <summary>To a queue, or back to its own, at the place of its first request. What is private stays so.</summary>
    public Task<SuperviseOutcome> ReassignAsync(Overseer by, HandoffId id, QueueId to, string note, CancellationToken cancellation) => DoAsync(by, id, (handoff, now) =>
    {
        if (!queues.Has(to)) return Refused(SuperviseOutcome.NoSuchQueue);
        if (!queues.MayMove(handoff.Queue, to)) return Refused(SuperviseOutcome.StaysPrivate);
        if (handoff.State is HandoffState.Queued && handoff.Queue == to) return Refused(SuperviseOutcome.TheirsAlready);
        return handoff.Requeue(to, now) is { } moved ? Moved(moved, by, to.Value, note, now) : Refused(SuperviseOutcome.Over);
    }, cancellation);

    private Decision Moved(CaseHandoff after, Overseer by, string to, string note, DateTime now, AgentId? offeredTo = null)
    {
        // They sort by the order in which they are made.
        List<HandoffEntry> made = [entries.Entry(after, EntryKind.Requeued, now, by.Id, to)];
        if (note.Length > 0) made.Add(entries.Entry(after, EntryKind.Noted, now, by.Id, note));
        if (offeredTo is { } agent) made.Add(entries.Entry(after, EntryKind.Offered, now, agent));
        return Decided(new HandoffChange(after, made, []));
    }

    private Task<SuperviseOutcome> DoAsync(Overseer by, HandoffId id, Func<CaseHandoff, DateTime, Decision> decide, CancellationToken cancellation) =>
        DoAsync(by, id, (handoff, now) => ValueTask.FromResult(decide(handoff, now)), cancellation);

    private async Task<SuperviseOutcome> DoAsync(Overseer by, HandoffId id, Func<CaseHandoff, DateTime, ValueTask<Decision>> decide, CancellationToken cancellation)
    {
        var outcome = SuperviseOutcome.NotThere;
        IDisposable? place = null;
        try
        {
            var change = await steps.TakeAsync(id, async (handoff, now) =>
            {
                // Decided again: the place that was taken for it as it stood before is free.
                place?.Dispose();
                place = null;
                var decision = !MayWatch(by, handoff) ? Refused(SuperviseOutcome.Private)
                    : handoff.IsOver ? Refused(SuperviseOutcome.Over)
                    : await decide(handoff, now);
                (outcome, place) = (decision.Outcome, decision.Place);
                return decision.Change;
            }, cancellation);
            if (place is not null && change is { After.Agent: { } agent }) agents.Busied(agent);
            return outcome;
        }
        finally
        {
            place?.Dispose();
        }
    }

    private static Decision Refused(SuperviseOutcome why) => new(why, null);

    private static Decision Decided(HandoffChange? change) => new(SuperviseOutcome.Done, change);

    /// <param name="Place">Of an agent's room, held until the case is on the board.</param>
    private sealed record Decision(SuperviseOutcome Outcome, HandoffChange? Change, IDisposable? Place = null);
}
