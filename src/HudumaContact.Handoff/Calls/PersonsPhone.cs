using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Calls;

/// <summary>The phone of who has a case: where it rings, what is said on it, whether the talk is recorded, and whose the case is once a colleague was left with the caller.</summary>
public sealed class PersonsPhone(
    HandoffSteps steps,
    IHandoffStore store,
    IAgentRoster roster,
    AgentBoard agents,
    QueueBook queues,
    CitizenWords words,
    EntryWriter entries,
    CallMakerBook makers,
    CallOptions options,
    TimeProvider time) : IPersonsPhone
{
    public async ValueTask<DialTarget?> WhomToRingAsync(Call ours, CancellationToken cancellation) =>
        ours.Request is { } request && await store.FindAsync(new HandoffId(request), cancellation) is { State: HandoffState.Accepted or HandoffState.Active } handoff
        && (ours.IsLeg ? handoff.Way is Way.Call : handoff is { Way: Way.Callback, State: HandoffState.Accepted })
            ? await OfAsync(handoff, cancellation)
            : null;

    public async ValueTask<bool> RecordsAsync(Call leg, CancellationToken cancellation) =>
        leg.Request is { } request && await store.FindAsync(new HandoffId(request), cancellation) is { } handoff && Records(handoff, leg.Line);

    public async ValueTask LeftToColleagueAsync(Call leg, CancellationToken cancellation)
    {
        if (leg.Request is not { } request || (await store.EntriesAsync(new HandoffId(request), cancellation)).LastOrDefault(entry => entry.Kind is EntryKind.Consulted) is not { By: { } colleague }) return;
        await steps.TakeAsync(new HandoffId(request), (handoff, now) => handoff.IsInTalk && handoff.Agent != colleague ? entries.Change(handoff.TakeOver(colleague, now), EntryKind.Accepted, now, colleague) : null, cancellation);
        agents.Busied(colleague);
    }

    public async ValueTask<PickedUpPhone?> PickedUpAsync(Call ours, CancellationToken cancellation)
    {
        if (ours.Request is not { } request || await store.FindAsync(new HandoffId(request), cancellation) is not { State: HandoffState.Accepted or HandoffState.Active } handoff) return null;
        if (handoff.Way != (ours.IsLeg ? Way.Call : Way.Callback)) return null;
        // Called for who had it before.
        if (!ours.IsLeg && handoff.State is HandoffState.Accepted && ours.StartedAt < handoff.Since) return null;
        var asksKey = await OfAsync(handoff, cancellation) is { Kind: DialTargetKind.Number };
        return new PickedUpPhone(words.OnCall([asksKey ? Word.PressToTalk : Word.CallingCitizen], handoff, time.GetUtcNow().UtcDateTime), asksKey);
    }

    /// <summary>Where who has it is rung; null where nobody has it, or they have no phone.</summary>
    internal async ValueTask<DialTarget?> OfAsync(CaseHandoff handoff, CancellationToken cancellation)
    {
        if (handoff.Agent is not { } id) return null;
        var agent = agents.Find(id)?.Agent ?? await roster.FindAsync(id, cancellation);
        return agent?.Voice;
    }

    /// <summary>Only where it can be paused: else what must not be kept, such as a PIN that somebody says, would be.</summary>
    internal bool Records(CaseHandoff handoff, LineId line) => options.RecordsTalks && !queues.Of(handoff.Queue).IsPrivate && makers.MoverOf(line) is not null;
}
