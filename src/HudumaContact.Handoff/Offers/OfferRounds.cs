using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Desk;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Handoff.Offers;

/// <summary>
/// One round of the queue: what has run out goes back, what is free is offered. Everything is decided again where it is changed, so that a
/// round that overlaps an agent's key does no harm; what a round could not do, the next one does.
/// </summary>
public sealed partial class OfferRounds(
    HandoffBoard board,
    AgentBoard agents,
    AgentRooms rooms,
    QueueBook queues,
    HoursBook hours,
    HandoffSteps steps,
    CloseHandoff close,
    EntryWriter entries,
    HandoffOptions options,
    TimeProvider time,
    ILogger<OfferRounds> logger)
{
    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;

    /// <exception cref="Conversations.StorageUnavailableException">The rest is for the next round.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var agent in agents.TakeVanished(options.VanishedAfter)) LogVanished(agent);
        var now = time.GetUtcNow().UtcDateTime;
        var clearing = Task.WhenAll(board.Open.Select(handoff => ClearAsync(handoff, now, cancellation)));
        // What fails for one case holds up no other; it is told at the end.
        await ((Task)clearing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var matches = Matching.Of(board.Open, agents.All, board.LoadOf, queues.Of, hours.Hours, options.OfferFor, now);
        await Task.WhenAll([.. matches.Select(match => OfferAsync(match, cancellation)), clearing]);
    }

    private async Task ClearAsync(CaseHandoff handoff, DateTime now, CancellationToken cancellation)
    {
        if (handoff.State is HandoffState.Parked && handoff.AwaitsAnswerSince is not null) await ReturnAsync(handoff, cancellation);
        else if (handoff.State is HandoffState.WrapUp && now - handoff.Since >= options.WrapUpFor) await close.ForgottenAsync(handoff, cancellation);
        else if (Due(handoff, now) is not null) await steps.TakeAsync(handoff.Id, Due, cancellation);
    }

    /// <summary>What the clock brings about; null when nothing.</summary>
    private HandoffChange? Due(CaseHandoff handoff, DateTime now) => handoff.State switch
    {
        HandoffState.Offered when now >= handoff.OfferedUntil || IsGone(handoff, now) || !MaySee(handoff) => entries.Change(handoff.Withdraw(now), EntryKind.Passed, now, handoff.Agent),
        // Who talks on the phone is there, whatever the browser says: the call tells when it is over.
        HandoffState.Accepted or HandoffState.Active when handoff.Way is Way.Call => null,
        HandoffState.Accepted or HandoffState.Active when IsGone(handoff, now) => entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now, words: "The agent is no longer at the desk."),
        HandoffState.Accepted or HandoffState.Active when !MaySee(handoff) => entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now, words: "The agent no longer has the skill of the queue."),
        HandoffState.Parked when handoff.AwaitsAnswerSince is null && now - handoff.Since >= options.ParkedFor => entries.Change(handoff.Expire(now), EntryKind.Expired, now),
        _ => null,
    };

    /// <summary>The citizen of a parked one spoke: to the same agent when there, with room, within a time; else to the queue, at its first place.</summary>
    private async Task ReturnAsync(CaseHandoff parked, CancellationToken cancellation)
    {
        using var place = parked.Agent is { } agent && agents.Find(agent) is { } present ? rooms.Take(present.Agent, parked.Way) : null;
        await steps.TakeAsync(
            parked.Id,
            (handoff, now) =>
            {
                if (handoff is not { State: HandoffState.Parked, AwaitsAnswerSince: { } since } || handoff.Agent != parked.Agent) return null;
                if (handoff.IsAtHub || place is not null) return entries.Change(handoff.Resume(now), EntryKind.Resumed, now, handoff.Agent);
                return now - since >= options.SameAgentWithin ? entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now) : null;
            },
            cancellation);
    }

    /// <summary>Right after a start nobody has come back yet: that is not to vanish.</summary>
    private bool IsGone(CaseHandoff handoff, DateTime now) =>
        handoff.Agent is { } agent && agents.Find(agent) is null && now - _startedAt >= options.VanishedAfter;

    /// <summary>The skill of a private queue may be taken from who has a case of it.</summary>
    private bool MaySee(CaseHandoff handoff) => handoff.Agent is not { } agent || agents.Find(agent) is not { } present || queues.MaySee(present.Agent, handoff);

    private async Task OfferAsync(Match match, CancellationToken cancellation)
    {
        if (agents.Find(match.Agent) is not { } matched) return;
        using var place = rooms.Take(matched.Agent, match.Handoff.Way);
        if (place is null) return;
        var change = await steps.TakeAsync(match.Handoff.Id, (handoff, now) => StillFits(match, handoff, now) ? entries.Change(handoff.Offer(match.Agent, now + options.OfferFor, now), EntryKind.Offered, now, match.Agent) : null, cancellation);
        if (change is not null) agents.Busied(match.Agent);
    }

    /// <summary>Either may have changed since they were matched: an agent without the skill must not see what was just transferred to it.</summary>
    private bool StillFits(Match match, CaseHandoff handoff, DateTime now) =>
        agents.Find(match.Agent) is { IsReady: true } agent && handoff.Way == match.Handoff.Way
        && Matching.MayBeOffered(handoff, hours.Hours, now) && Matching.Suits(agent.Agent, handoff, queues.Of, hours.Hours, now);

    [LoggerMessage(1, LogLevel.Information, "Agent {Agent} is no longer heard of; their cases go back to the queue")]
    private partial void LogVanished(AgentId agent);
}
