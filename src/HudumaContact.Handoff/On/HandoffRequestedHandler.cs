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
    IIdSource ids, Transcripts transcripts, IHandoffStore store, QueueBook queues, HubShare hub, LineBook lines, CitizenWords words, EntryWriter entries) : IEventHandler<HandoffRequested>
{
    public async ValueTask HandleAsync(HandoffRequested happened, HopScene scene)
    {
        var opening = new CaseOpening(
            new CaseId(ids.Next()), happened.Number, HandoffRequested.CaseKind, happened.Reason, About: null, Due: null, IsAnonymous: false, await transcripts.OfSceneAsync(scene));
        scene.Add(opening);
        if (!scene.IsNewContact && await store.LastOfAsync(scene.Session.Contact.Id, CancellationToken.None) is { IsOver: false } open)
        {
            scene.Add(new HandoffChange(open.Merge(opening.Id), [entries.Entry(open, EntryKind.Requested, scene.Now, words: happened.Reason)], []));
            return;
        }

        if (LineOf(scene) is not { } line) return;
        var isDistress = scene.World.HasDistress(happened.Reason);
        var queue = isDistress ? QueueId.Counselling : new QueueId(happened.Queue);
        var handoff = new CaseHandoff
        {
            Id = new HandoffId(ids.Next()),
            Case = opening.Id,
            CaseNumber = happened.Number,
            Contact = scene.Session.Contact.Id,
            Line = line.Id,
            Way = happened.Way is HandoffWay.Callback ? Way.Callback : scene.Kind is LineKind.Chat ? Way.Chat : Way.Text,
            Language = scene.State.Language,
            Queue = queues.Has(queue) ? queue : QueueId.General,
            Urgency = isDistress ? Urgency.Distress : Urgency.Normal,
            RequestedAt = scene.Now,
            Since = scene.Now,
            ToldAt = scene.Now,
            AwaitsAnswerSince = scene.Now,
            Release = scene.Session.Release,
        };
        handoff = handoff with { IsAtHub = hub.Has(handoff) };
        // Entries stand in the order in which they are made.
        var requested = entries.Entry(handoff, EntryKind.Requested, scene.Now, words: happened.Reason);
        var (told, messages) = words.Say(handoff, scene.Session.Contact, EntryKind.Told, words.Waiting(handoff, scene.Now), scene.Now);
        scene.Add(new HandoffChange(handoff, [requested, told], []));
        foreach (var message in messages) scene.Add(message);
    }

    /// <summary>The line that they will talk on; null where nothing can be sent: then the case alone is on record.</summary>
    private Line? LineOf(HopScene scene) => scene.Kind is LineKind.Sms or LineKind.Chat ? lines.Find(scene.Session.Line) : lines.Sms;
}
