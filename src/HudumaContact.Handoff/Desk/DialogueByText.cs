using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>
/// Leads a citizen from a person into the flows: a dialogue by text that begins with a change of a handoff. Change, dialogue and first
/// message are one commit, so that nobody is asked twice, or not at all.
/// </summary>
public sealed class DialogueByText(
    HandoffBoard board,
    IHandoffStore store,
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

    /// <param name="decide">With the dialogue's own id; null when nothing comes of it. Called again when somebody else was first.</param>
    /// <returns>False when nothing came of it, or the citizen is erased.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed.</exception>
    public async Task<bool> BeginAsync(HandoffId id, Func<CaseHandoff, SessionId, DateTime, Beginning?> decide, CancellationToken cancellation)
    {
        if ((board.Find(id) ?? await board.ReadAgainAsync(id, cancellation)) is not { } known || await store.ContactAsync(known.Contact, cancellation) is not { } citizen) return false;
        var deadline = HopDeadline.After(options.WriteWithin, time);
        using var turn = await EnterAsync(citizen.Address, deadline, cancellation);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            // Erased before our turn came: with the key went the words.
            if (await board.ReadAgainAsync(id, cancellation) is not { } handoff || await store.ContactAsync(handoff.Contact, cancellation) is null) return false;
            var session = new SessionId(ids.Next());
            var now = time.GetUtcNow().UtcDateTime;
            if (decide(handoff, session, now) is not { } beginning) return false;
            var scene = new HopScene
            {
                Kind = handoff.SpokenOn,
                Text = session.ToString(),
                Budget = int.MaxValue,
                Entry = beginning.Entry,
                Session = StoredSession.Dialogue(session, handoff.Line, citizen, beginning.Release.Hash, now, beginning.State),
                Release = beginning.Release,
                World = worlds.Open(beginning.Release),
                Deadline = deadline,
                Now = now,
                IsNewContact = false,
                Input = "",
                SpokenLanguage = handoff.Language,
            };
            var screen = await flows.RunAsync(scene);
            // The fault is in the log; the citizen is left where they are.
            if (scene.State.Status is SessionStatus.Failed) return false;
            scene.Add(beginning.Change);
            var text = beginning.Above is { } above ? $"{above(scene.State.Language)}\n{screen.Text}" : screen.Text;
            scene.Add(new OutgoingMessage(
                beginning.Message ?? new MessageId(ids.Next()), handoff.Line, citizen, MessageClass.Service, MessagePurpose.Person, text, WantsAnswer: !screen.Ends, LinkId: null, InReplyTo: null, now)
            { Choices = screen.Choices });
            if (await committer.CommitAsync(HopCommit.Of(scene, screen)) != CommitOutcome.Committed) continue;
            bells.Ring(scene);
            return true;
        }

        throw new StorageUnavailableException("The case changed under every try to change it. Try again.");
    }

    private async ValueTask<ContactGate.Pass> EnterAsync(ContactAddress citizen, HopDeadline deadline, CancellationToken cancellation)
    {
        try
        {
            return await gate.EnterAsync(citizen, deadline, cancellation);
        }
        catch (TimeoutException late)
        {
            throw new StorageUnavailableException("The citizen's own message is being worked on. Try again.", late);
        }
    }
}

/// <param name="State">Of the dialogue, with what is known already.</param>
/// <param name="Entry">Where it begins.</param>
public sealed record Beginning(HandoffChange Change, Release Release, Session State, Entry Entry)
{
    /// <summary>The first message's own id, when the change names it.</summary>
    public MessageId? Message { get; init; }

    /// <summary>What stands above the first screen, in the language of the dialogue; null when nothing.</summary>
    public Func<string, string>? Above { get; init; }
}
