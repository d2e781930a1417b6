using HudumaContact.Conversations;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>
/// What an agent does with a case at hand. Each returns false when the case is not, or no longer, theirs to do it with: somebody else was
/// first, the offer is over, the case is closed; nothing was changed then.
/// </summary>
/// <exception cref="StorageUnavailableException">By all: nothing was changed, try again.</exception>
public sealed class HandoffDesk(
    HandoffSteps steps, HandoffBoard board, IHandoffStore store, AgentBoard agents, AgentRooms rooms, QueueBook queues, CitizenWords words, PersonJoined joined, HoursBook hours, EntryWriter entries, HandoffOptions options)
{
    /// <summary>Takes an offered case, or one that waits and is theirs to take while they have room.</summary>
    public async Task<bool> AcceptAsync(Agent agent, HandoffId id, CancellationToken cancellation)
    {
        if (await board.FindAsync(id, cancellation) is not { } known) return false;
        // What is offered to them has its place already.
        using var place = known.State is HandoffState.Queued ? rooms.Take(agent, known.Way) : null;
        var change = await steps.TakeAsync(id, async (handoff, now) =>
        {
            if (handoff.State is HandoffState.Queued && (place is null || handoff.Way != known.Way)) return null;
            // Of what was offered too: since then the skill may have been taken from them.
            if (!queues.MaySee(agent, handoff) || !agent.Takes(handoff.Way)) return null;
            if (handoff.Accept(agent.Id, now) is not { } accepted) return null;
            var entry = entries.Entry(accepted, EntryKind.Accepted, now, agent.Id);
            return await joined.TellAsync(accepted, entry, agent.Name, now, cancellation);
        }, cancellation);
        if (change is not null) agents.Busied(agent.Id);
        return change is not null;
    }

    /// <summary>Lets an offer pass: the next agent is asked.</summary>
    public Task<bool> PassAsync(Agent agent, HandoffId id, CancellationToken cancellation) => DoAsync(
        agent, id, (handoff, now) => entries.Change(handoff.Withdraw(now), EntryKind.Passed, now, agent.Id), cancellation);

    /// <summary>Says something to the citizen.</summary>
    public async Task<bool> AnswerAsync(Agent agent, HandoffId id, string text, CancellationToken cancellation) => await steps.TakeAsync(id, async (handoff, now) =>
    {
        // The page lets nobody write more, but who speaks to us may be another program.
        if (text.Length > CitizenWords.LongestAnswer || handoff.Agent != agent.Id || handoff.Answer(now) is not { } answered || await store.ContactAsync(handoff.Contact, cancellation) is not { } citizen) return null;
        var (entry, messages) = words.Say(answered, citizen, EntryKind.Answered, text, now, agent.Id);
        return new HandoffChange(answered, [entry], messages);
    }, cancellation) is not null;

    /// <summary>A note for colleagues. Whoever may see the case may leave one.</summary>
    public async Task<bool> NoteAsync(Agent agent, HandoffId id, string text, CancellationToken cancellation) => await steps.TakeAsync(
        id,
        (handoff, now) => handoff.Agent == agent.Id || queues.MaySee(agent, handoff) ? entries.Change(handoff.Touch(), EntryKind.Noted, now, agent.Id, text) : null,
        cancellation) is not null;

    /// <summary>It is the citizen's turn, for longer.</summary>
    public Task<bool> ParkAsync(Agent agent, HandoffId id, CancellationToken cancellation) => DoAsync(
        agent, id, (handoff, now) => entries.Change(handoff.Park(now), EntryKind.Parked, now, agent.Id), cancellation);

    /// <summary>To another queue, which is to another skill, with a note for who takes it. What is private stays so.</summary>
    public Task<bool> TransferAsync(Agent agent, HandoffId id, QueueId to, string note, CancellationToken cancellation) => DoAsync(
        agent,
        id,
        (handoff, now) => queues.MayMove(handoff.Queue, to) && handoff.Requeue(to, now) is { } moved
            ? new HandoffChange(moved, [entries.Entry(moved, EntryKind.Requeued, now, agent.Id, to.Value), entries.Entry(moved, EntryKind.Noted, now, agent.Id, note)], [])
            : null,
        cancellation);

    /// <summary>To a colleague who is there and has room: it is offered to them, and to the queue when they let it pass.</summary>
    public async Task<bool> TransferAsync(Agent agent, HandoffId id, Agent to, string note, CancellationToken cancellation)
    {
        if (to.Id == agent.Id || board.Find(id) is not { } known) return false;
        using var place = rooms.Take(to, known.Way);
        if (place is null) return false;
        var isOffered = await DoAsync(
            agent,
            id,
            (handoff, now) => agents.Find(to.Id) is { } present && queues.MaySee(present.Agent, handoff) && present.Agent.Takes(handoff.Way) && handoff.Give(to.Id, now + options.OfferFor, now) is { } offered
                ? new HandoffChange(
                    offered,
                    [entries.Entry(offered, EntryKind.Requeued, now, agent.Id, to.Name), entries.Entry(offered, EntryKind.Noted, now, agent.Id, note), entries.Entry(offered, EntryKind.Offered, now, to.Id)],
                    [])
                : null,
            cancellation);
        if (isOffered) agents.Busied(to.Id);
        return isOffered;
    }

    /// <summary>The talk is over; what came of it is noted next. One that is parked needs room for it; without, it can be closed at once.</summary>
    public async Task<bool> WrapUpAsync(Agent agent, HandoffId id, CancellationToken cancellation)
    {
        using var place = board.Find(id) is { State: HandoffState.Parked } parked ? rooms.Take(agent, parked.Way) : null;
        return await DoAsync(
            agent,
            id,
            (handoff, now) => handoff.State is HandoffState.Parked && place is null ? null : entries.Change(handoff.WrapUp(now), EntryKind.WrappedUp, now, agent.Id),
            cancellation);
    }

    /// <summary>A callback that nobody answered: tried again later, and given up after the last time; the citizen is told by SMS.</summary>
    public async Task<bool> NotReachedAsync(Agent agent, HandoffId id, CancellationToken cancellation) => await steps.TakeAsync(id, async (handoff, now) =>
    {
        if (handoff.Agent != agent.Id || handoff.Way is not Way.Callback || await store.ContactAsync(handoff.Contact, cancellation) is not { } citizen) return null;
        var again = CallAgainFrom(now);
        var isLast = handoff.Attempts + 1 >= options.CallAttempts;
        if ((isLast ? handoff.GiveUp(now) : handoff.CallAgain(again, now)) is not { } after) return null;
        var missed = entries.Entry(after, isLast ? EntryKind.Closed : EntryKind.Requeued, now, agent.Id, Disposition.NotReached);
        var (told, messages) = words.Say(after, citizen, EntryKind.Told, words.Text(isLast ? Word.CallGivenUp : Word.CallMissed, after, now, again: again), now, agent.Id);
        return new HandoffChange(after, [missed, told], messages);
    }, cancellation) is not null;

    /// <summary>UTC: when a citizen who is not reached now is called again, in the hours that we are open.</summary>
    public DateTime CallAgainFrom(DateTime now) => hours.Hours.NextOpen(now + options.BetweenCalls) ?? now + options.BetweenCalls;

    private async Task<bool> DoAsync(Agent agent, HandoffId id, Func<CaseHandoff, DateTime, HandoffChange?> decide, CancellationToken cancellation) =>
        await steps.TakeAsync(id, (handoff, now) => handoff.Agent == agent.Id ? decide(handoff, now) : null, cancellation) is not null;
}
