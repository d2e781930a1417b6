using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Agents;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Desk;

/// <summary>
/// Closes a case with what came of it, and asks the citizen how it went: a dialogue by text at the rating, which waits a day for its mark.
/// Case, dialogue and message are one commit, so that nobody is asked twice.
/// </summary>
public sealed class CloseHandoff(
    HandoffSteps steps,
    HandoffBoard board,
    IHandoffStore store,
    QueueBook queues,
    EntryWriter entries,
    ReleaseShelf releases,
    IHopWorlds worlds,
    FlowSteps flows,
    IHopCommitter committer,
    HopBells bells,
    ContactGate gate,
    HandoffOptions options,
    IIdSource ids,
    TimeProvider time)
{
    private const int MostTries = 4;

    /// <returns>False when the case is not, or no longer, the agent's to close.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed: try again.</exception>
    public Task<bool> RunAsync(Agent agent, HandoffId id, string disposition, CancellationToken cancellation) =>
        RunAsync(id, (handoff, now) => handoff.Agent == agent.Id ? Closed(handoff, disposition, now, agent.Id) : null, cancellation);

    /// <summary>Closes a case that the outside hub is done with, whether it had said before that somebody there has it or not.</summary>
    /// <param name="note">What the hub says of it; null when nothing.</param>
    /// <returns>False when the case is not, or no longer, the hub's.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed: try again.</exception>
    public Task<bool> AtHubAsync(HandoffId id, string? note, CancellationToken cancellation) => RunAsync(id, (handoff, now) =>
    {
        var taken = handoff.State is HandoffState.Queued ? handoff.AcceptAtHub(now) : handoff;
        if (!handoff.IsAtHub || taken is null || Closed(taken, Disposition.Completed, now, by: null) is not { } closed) return null;
        IReadOnlyList<HandoffEntry> noted = note is null ? [] : [entries.Entry(handoff, EntryKind.Noted, now, words: note)];
        return closed with { After = closed.After with { Version = handoff.Version + 1 }, Entries = [.. closed.Entries, .. noted] };
    }, cancellation);

    private async Task<bool> RunAsync(HandoffId id, Func<CaseHandoff, DateTime, HandoffChange?> close, CancellationToken cancellation)
    {
        var handoff = board.Find(id);
        if (handoff is not null && await IsAskedAsync(handoff) is { } citizen)
        {
            for (var tries = 1; tries <= MostTries; tries++)
            {
                if (handoff is null || close(handoff, Now) is not { } change) return false;
                if (await AskAsync(change, citizen) == CommitOutcome.Committed) return true;
                handoff = await board.ReadAgainAsync(id, cancellation);
            }

            throw new StorageUnavailableException("The case changed under every try to close it. Try again.");
        }

        return await steps.TakeAsync(id, close, cancellation) is not null;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    private HandoffChange? Closed(CaseHandoff handoff, string disposition, DateTime now, AgentId? by)
    {
        var wrapping = handoff.State is HandoffState.WrapUp ? handoff : handoff.WrapUp(now);
        return wrapping?.Close(disposition, now) is { } closed
            ? new HandoffChange(closed with { Version = handoff.Version + 1 }, [entries.Entry(closed, EntryKind.Closed, now, by, disposition)], [])
            : null;
    }

    /// <summary>
    /// Whom to ask: who was answered, once for a case, and not of what is private: a message about it lies open in the phone.
    /// </summary>
    private async ValueTask<Contact?> IsAskedAsync(CaseHandoff handoff) =>
        handoff is { FirstAnsweredAt: not null, RatedIn: null, Way: not Way.Chat } && releases.Current.Flows.Defaults.AfterPerson is not null && !queues.Of(handoff.Queue).IsPrivate
            ? await store.ContactAsync(handoff.Contact, CancellationToken.None)
            : null;

    private async Task<CommitOutcome> AskAsync(HandoffChange change, Contact citizen)
    {
        var deadline = HopDeadline.After(options.WriteWithin, time);
        using var turn = await gate.EnterAsync(citizen.Number, deadline, CancellationToken.None);
        var id = new SessionId(ids.Next());
        var release = releases.Current;
        var now = Now;
        var scene = new HopScene
        {
            Kind = LineKind.Sms,
            Text = id.ToString(),
            Budget = int.MaxValue,
            Entry = new Entry.At(release.Flows.Defaults.AfterPerson!.Value),
            Session = StoredSession.Dialogue(id, change.After.Line, citizen, release.Hash, now, new Flows.Running.Session()),
            Release = release,
            World = worlds.Open(release),
            Deadline = deadline,
            Now = now,
            IsNewContact = false,
            Input = "",
            SpokenLanguage = change.After.Language,
        };
        var screen = await flows.RunAsync(scene);
        scene.Add(change with { After = change.After with { RatedIn = id } });
        scene.Add(new OutgoingMessage(
            new MessageId(ids.Next()), change.After.Line, citizen, MessageClass.Service, MessagePurpose.Person, screen.Text, WantsAnswer: true, LinkId: null, InReplyTo: null, now));
        var outcome = await committer.CommitAsync(HopCommit.Of(scene, screen));
        if (outcome == CommitOutcome.Committed) bells.Ring(scene);
        return outcome;
    }
}
