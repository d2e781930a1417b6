using HudumaContact.Conversations;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Hops.On;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Definition.Nodes;
using HudumaContact.Flows.Events;
using HudumaContact.Handoff.Citizens;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.On;

/// <summary>
/// A person is asked for: a case with what was seen and typed so far, so that nothing need be said twice, and its place in the queue.
/// Asked for again while one waits, it is the same place.
/// </summary>
public sealed class HandoffRequestedHandler(
    IIdSource ids, Transcripts transcripts, IHandoffStore store, QueueBook queues, HubShare hub, LineBook lines, CitizenWords words, EntryWriter entries, HandoffOptions options) : IEventHandler<HandoffRequested>
{
    public async ValueTask HandleAsync(HandoffRequested happened, HopScene scene)
    {
        var opening = new CaseOpening(
            new CaseId(ids.Next()), happened.Number, HandoffRequested.CaseKind, happened.Reason, About: null, Due: null, IsAnonymous: false, await transcripts.OfSceneAsync(scene));
        scene.Add(opening);
        var isDistress = scene.World.HasDistress(happened.Reason);
        var queue = isDistress ? QueueId.Counselling : new QueueId(happened.Queue);
        if (!queues.Has(queue)) queue = QueueId.General;
        if (!scene.IsNewContact && await store.LastOfAsync(scene.Session.Contact.Id, CancellationToken.None) is { IsOver: false } open)
        {
            Merge(open, opening, WayOf(happened, scene), queue, UrgencyOf(happened, isDistress), scene);
            return;
        }

        if (LineOf(scene) is not { } line) return;
        var handoff = new CaseHandoff
        {
            Id = new HandoffId(ids.Next()),
            Case = opening.Id,
            CaseNumber = happened.Number,
            Contact = scene.Session.Contact.Id,
            Line = line.Id,
            Way = WayOf(happened, scene),
            Language = scene.State.Language,
            Queue = queue,
            Urgency = UrgencyOf(happened, isDistress),
            RequestedAt = scene.Now,
            Since = scene.Now,
            ToldAt = scene.Now,
            AwaitsAnswerSince = scene.Now,
            Release = scene.Session.Release,
            Session = scene.Session.Id,
        };
        handoff = handoff with { IsAtHub = hub.Has(handoff) };
        var entry = entries.Entry(handoff, EntryKind.Requested, scene.Now, words: happened.Reason);
        if (handoff.Way is Way.Call)
        {
            Stay(handoff, [entry], scene);
            return;
        }

        scene.Ask(handoff.Id.Value, stays: false);
        Tell(handoff, entry, scene);
    }

    /// <summary>The caller stays on the line, and hears of the place there.</summary>
    private static void Stay(CaseHandoff handoff, IReadOnlyList<HandoffEntry> said, HopScene scene)
    {
        scene.Ask(handoff.Id.Value, stays: true);
        scene.Add(new HandoffChange(handoff, said, []));
    }

    private void Merge(CaseHandoff open, CaseOpening again, Way happened, QueueId queue, Urgency urgency, HopScene scene)
    {
        // A chat stays one: there is no other way to whom it is with.
        var way = open.Way is Way.Chat || happened is Way.Chat ? open.Way : happened;
        var privately = queues.Of(queue).IsPrivate && !queues.Of(open.Queue).IsPrivate ? queue : (QueueId?)null;
        if (open.AskAgain(again.Id, way, privately, scene.Now) is not { } merged) return;
        if (urgency is Urgency.Distress) merged = merged.Urgently(QueueId.Counselling);
        else if (urgency < merged.Urgency) merged = merged with { Urgency = urgency };
        // What is now to be called back, or is private, leaves a hub where nobody has it yet.
        if (merged is { IsAtHub: true, State: HandoffState.Queued }) merged = merged with { IsAtHub = hub.Has(merged) };
        var entry = entries.Entry(merged, EntryKind.Requested, scene.Now, words: again.Words);
        if (happened is Way.Call)
        {
            // Any number can be made to show: who hangs up has cancelled nothing that was asked for without the call.
            Stay(merged, merged.Way is Way.Call && open.Way is not Way.Call ? [entry, entries.Entry(merged, EntryKind.Rang, scene.Now, words: open.Way.ToString())] : [entry], scene);
            return;
        }

        var isTold = merged.State is HandoffState.Queued && (merged.Way != open.Way || merged.Queue != open.Queue || !(scene.Now - open.ToldAt < options.BetweenPositions));
        scene.Ask(merged.Id.Value, stays: false);
        if (isTold) Tell(merged with { ToldAt = scene.Now }, entry, scene);
        else scene.Add(new HandoffChange(merged, [entry], []));
    }

    /// <summary>The place in the queue and the hours, with the change that they are told of.</summary>
    private void Tell(CaseHandoff handoff, HandoffEntry entry, HopScene scene)
    {
        var (told, messages) = words.Say(handoff, scene.Session.Contact, EntryKind.Told, words.Waiting(handoff, scene.Now), scene.Now);
        scene.Add(new HandoffChange(handoff, [entry, told], []));
        foreach (var message in messages) scene.Add(message);
    }

    private static Urgency UrgencyOf(HandoffRequested happened, bool isDistress) =>
        isDistress ? Urgency.Distress : happened.Priority is HandoffPriority.High ? Urgency.High : Urgency.Normal;

    private static Way WayOf(HandoffRequested happened, HopScene scene) =>
        scene.Kind is LineKind.Voice && happened.Way is HandoffWay.Call ? Way.Call
        // Nobody can be written to there: what was left is heard at the desk.
        : scene.Session.Contact.Address.IsHidden ? Way.Callback : happened.Way is not HandoffWay.Text ? Way.Callback : scene.Kind is LineKind.Chat ? Way.Chat : Way.Text;

    /// <summary>The line that they will talk on, or be told on what comes of a call; null where nothing can be sent: then the case alone is on record.</summary>
    private Line? LineOf(HopScene scene) => scene.Kind is LineKind.Sms or LineKind.Chat ? lines.Find(scene.Session.Line) : lines.Sms ?? (scene.Kind is LineKind.Voice ? lines.Find(scene.Session.Line) : null);
}
