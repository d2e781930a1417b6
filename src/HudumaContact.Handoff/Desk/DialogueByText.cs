using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Desk;

/// <summary>
/// Leads a citizen from a person into the flows: a dialogue by text that begins with a change of a handoff. Change, dialogue and first
/// message are one commit, so that nobody is asked twice, or not at all. It is one place for all: the rating, the way back, a form.
/// </summary>
public sealed class DialogueByText(
    HandoffBoard board,
    IHandoffStore store,
    IHopWorlds worlds,
    FlowSteps flows,
    IHopCommitter committer,
    HopBells bells,
    ContactGate gate,
    CitizenWords words,
    HandoffOptions options,
    IIdSource ids,
    TimeProvider time)
{
    private const int MostTries = 4;

    /// <param name="decide">With the names of what would begin; null when nothing comes of it. Called again when somebody else was first.</param>
    /// <returns>False when nothing came of it, or the citizen is erased or can't be written to.</returns>
    /// <exception cref="StorageUnavailableException">Nothing was changed.</exception>
    public async Task<bool> BeginAsync(HandoffId id, Func<CaseHandoff, BegunDialogue, DateTime, Beginning?> decide, CancellationToken cancellation)
    {
        if (await board.FindAsync(id, cancellation) is not { } known || await store.ContactAsync(known.Contact, cancellation) is not { } citizen || !words.Reaches(known, citizen)) return false;
        var deadline = HopDeadline.After(options.WriteWithin, time);
        using var turn = await EnterAsync(citizen.Address, deadline, cancellation);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            // Erased before our turn came: with the key went the words.
            if (await board.ReadAgainAsync(id, cancellation) is not { } handoff || await store.ContactAsync(handoff.Contact, cancellation) is null) return false;
            var begun = new BegunDialogue(new SessionId(ids.Next()), new MessageId(ids.Next()));
            var now = time.GetUtcNow().UtcDateTime;
            if (decide(handoff, begun, now) is not { } beginning) return false;
            var scene = new HopScene
            {
                Kind = handoff.SpokenOn,
                Text = begun.Session.ToString(),
                Budget = int.MaxValue,
                Entry = beginning.Entry,
                Session = StoredSession.Dialogue(begun.Session, handoff.Line, citizen, beginning.Release.Hash, now, beginning.State),
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
            scene.Add(CitizenWords.Message(begun.Message, handoff, citizen, text, wantsAnswer: !screen.Ends, now) with { Choices = screen.Choices });
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

/// <summary>What a dialogue that begins is known by.</summary>
/// <param name="Message">The first one.</param>
public sealed record BegunDialogue(SessionId Session, MessageId Message);

/// <param name="State">Of the dialogue, with what is known already.</param>
/// <param name="Entry">Where it begins.</param>
public sealed record Beginning(HandoffChange Change, Release Release, Session State, Entry Entry)
{
    /// <summary>What stands above the first screen, in the language of the dialogue; null when nothing.</summary>
    public Func<string, string>? Above { get; init; }
}
