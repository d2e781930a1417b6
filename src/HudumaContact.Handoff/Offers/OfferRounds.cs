using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Handoff.Offers;

/// <summary>
/// One round of the queue: what has run out goes back, what is free is offered. Everything is decided again where it is changed, so that a
/// round that overlaps an agent's key does no harm; what a round could not do, the next one does.
/// </summary>
public sealed partial class OfferRounds(
    HandoffBoard board, AgentBoard agents, QueueBook queues, HandoffSteps steps, EntryWriter entries, HandoffOptions options, TimeProvider time, ILogger<OfferRounds> logger)
{
    private readonly DateTime _startedAt = time.GetUtcNow().UtcDateTime;

    /// <exception cref="Conversations.StorageUnavailableException">The rest is for the next round.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        foreach (var agent in agents.TakeVanished(options.VanishedAfter)) LogVanished(agent);
        var now = time.GetUtcNow().UtcDateTime;
        await Task.WhenAll(board.Open.Select(handoff => ClearAsync(handoff, now, cancellation)));
        var load = board.Open.Where(handoff => handoff.IsLoad).CountBy(handoff => (handoff.Agent!.Value, handoff.Way)).ToDictionary();
        var matches = Matching.Of(board.Open, agents.All, (agent, way) => load.GetValueOrDefault((agent, way)), queues.Of, now);
        await Task.WhenAll(matches.Select(match => OfferAsync(match, cancellation)));
    }

    private Task ClearAsync(CaseHandoff handoff, DateTime now, CancellationToken cancellation) => Due(handoff, now) is null
        ? Task.CompletedTask
        : steps.TakeAsync(handoff.Id, (current, at) => Due(current, at), cancellation);

    /// <summary>What the clock brings about; null when nothing.</summary>
    private HandoffChange? Due(CaseHandoff handoff, DateTime now) => handoff.State switch
    {
        HandoffState.Offered when now >= handoff.OfferedUntil || IsGone(handoff, now) => entries.Change(handoff.Withdraw(now), EntryKind.Passed, now, handoff.Agent),
        HandoffState.Accepted or HandoffState.Active when IsGone(handoff, now) => entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now, words: "The agent is no longer at the desk."),
        HandoffState.Parked when handoff.AwaitsAnswerSince is { } since => Heard(handoff, since, now),
        HandoffState.Parked when now - handoff.Since >= options.ParkedFor => entries.Change(handoff.Expire(now), EntryKind.Expired, now),
        HandoffState.WrapUp when now - handoff.Since >= options.WrapUpFor => entries.Change(handoff.Close(Disposition.Unstated, now), EntryKind.Closed, now, handoff.Agent, Disposition.Unstated),
        _ => null,
    };

    /// <summary>To the same agent when there within a time, else to the queue, at its first place.</summary>
    private HandoffChange? Heard(CaseHandoff handoff, DateTime since, DateTime now)
    {
        if (handoff.IsAtHub || (handoff.Agent is { } agent && agents.Find(agent) is not null)) return entries.Change(handoff.Resume(now), EntryKind.Resumed, now, handoff.Agent);
        return now - since >= options.SameAgentWithin ? entries.Change(handoff.Requeue(handoff.Queue, now), EntryKind.Requeued, now) : null;
    }

    /// <summary>Right after a start nobody has come back yet: that is not to vanish.</summary>
    private bool IsGone(CaseHandoff handoff, DateTime now) =>
        handoff.Agent is { } agent && agents.Find(agent) is null && now - _startedAt >= options.VanishedAfter;

    private async Task OfferAsync(Match match, CancellationToken cancellation)
    {
        var change = await steps.TakeAsync(
            match.Handoff.Id,
            (handoff, now) => agents.Find(match.Agent) is { IsReady: true } ? entries.Change(handoff.Offer(match.Agent, now + options.OfferFor, now), EntryKind.Offered, now, match.Agent) : null,
            cancellation);
        if (change is not null) agents.Busied(match.Agent);
    }

    [LoggerMessage(1, LogLevel.Information, "Agent {Agent} is no longer heard of; their cases go back to the queue")]
    private partial void LogVanished(AgentId agent);
}
