using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Releases;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>Closes a case with what came of it, and asks the citizen how it went: a dialogue by text at the rating, which waits a day for its mark.</summary>
public sealed class CloseHandoff(
    HandoffSteps steps, HandoffBoard board, IHandoffStore store, AgentBoard agents, QueueBook queues, CitizenWords words, EntryWriter entries, ReleaseShelf releases, DialogueByText dialogues, TimeProvider time)
{
    /// <returns>False when the case is not, or no longer, the agent's to close.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed: try again.</exception>
    public async Task<bool> RunAsync(Agent agent, HandoffId id, string disposition, CancellationToken cancellation)
    {
        var isClosed = await CloseAsync(id, (handoff, now) => handoff.Agent == agent.Id ? Closed(handoff, disposition, now) : null, cancellation);
        if (isClosed) agents.Busied(agent.Id);
        return isClosed;
    }

    /// <summary>Closes a case that the outside hub is done with, whether it had said before that somebody there has it or not.</summary>
    /// <param name="note">What the hub says of it; null when nothing.</param>
    /// <returns>False when the case is not, or no longer, the hub's.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed: try again.</exception>
    public Task<bool> AtHubAsync(HandoffId id, string? note, CancellationToken cancellation) => CloseAsync(id, (handoff, now) =>
    {
        if (!handoff.IsAtHub || handoff.FinishAtHub(now) is not { } closed) return null;
        List<HandoffEntry> said = [entries.Entry(closed, EntryKind.Closed, now, words: Disposition.Completed)];
        if (note is not null) said.Add(entries.Entry(closed, EntryKind.Noted, now, words: note));
        return new HandoffChange(closed, said, []);
    }, cancellation);

    /// <summary>Closes a case whose wrap-up nobody has ended.</summary>
    /// <exception cref="StorageUnavailableException">Nothing was changed: the next round tries again.</exception>
    public Task ForgottenAsync(CaseHandoff forgotten, CancellationToken cancellation) =>
        CloseAsync(forgotten.Id, (handoff, now) => handoff.Version == forgotten.Version ? Closed(handoff, Disposition.Unstated, now) : null, cancellation);

    private async Task<bool> CloseAsync(HandoffId id, Func<CaseHandoff, DateTime, HandoffChange?> close, CancellationToken cancellation)
    {
        var handoff = await board.FindAsync(id, cancellation);
        if (handoff is null || close(handoff, time.GetUtcNow().UtcDateTime) is not { After: var after } || !await IsAskedAsync(after, cancellation)) return await steps.TakeAsync(id, close, cancellation) is not null;
        var release = releases.Current;
        return await dialogues.BeginAsync(
            id,
            (current, begun, now) => close(current, now) is { } change
                ? new Beginning(change with { After = change.After with { RatedIn = begun.Session } }, release, new Session(), new Entry.At(release.Flows.Defaults.AfterPerson!.Value))
                : null,
            cancellation);
    }

    /// <summary>Whoever was answered and can be written to is asked, once for a case, and not of what is private: a message about it lies open in the phone.</summary>
    private async ValueTask<bool> IsAskedAsync(CaseHandoff closed, CancellationToken cancellation) =>
        closed is { FirstAnsweredAt: not null, RatedIn: null, Marks: null, Disposition: not Disposition.NotReached }
        && releases.Current.Flows.Defaults.AfterPerson is not null
        && !queues.Of(closed.Queue).IsPrivate
        && await store.ContactAsync(closed.Contact, cancellation) is { } citizen
        && words.Reaches(closed, citizen);

    private HandoffChange? Closed(CaseHandoff handoff, string disposition, DateTime now) =>
        entries.Change(handoff.Finish(disposition, now), EntryKind.Closed, now, handoff.Agent, disposition);
}
