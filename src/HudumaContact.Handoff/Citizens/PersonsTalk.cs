using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Handoff.Queues;

namespace HudumaContact.Handoff.Citizens;

/// <summary>Hears citizens who wait for a person or talk with one.</summary>
public sealed class PersonsTalk(
    HandoffBoard board,
    IHandoffStore store,
    CitizenWords words,
    EntryWriter entries,
    ReleaseShelf releases,
    IHopWorlds worlds,
    HopMeter meter,
    HubShare hub,
    HandoffOptions options,
    MessageOptions messages) : IPersonsTalk
{
    public bool Hear(ContactId contact) => board.OfContact(contact) is { HearsCitizen: true };

    public async ValueTask<HeardByPerson?> HearAsync(Contact contact, string text, DateTime now)
    {
        // As it is on disk: what is heard is written with the message, and must not be stale again and again.
        if (await OpenAsync(contact) is not { HearsCitizen: true } handoff || handoff.Hear(now) is not { } heard) return null;
        var reply = new List<string>(2);
        if (text.Any(char.IsLetter) && worlds.Open(releases.Current).HasDistress(text))
        {
            meter.DistressHeard();
            heard = heard.Urgently(QueueId.Counselling);
            // What needs our own counsellors leaves a hub where nobody has it yet.
            if (heard is { IsAtHub: true, State: HandoffState.Queued }) heard = heard with { IsAtHub = hub.Has(heard) };
            reply.Add(words.Text(Word.Distress, heard, now));
        }

        if (heard.State is HandoffState.Queued && !(now - handoff.ToldAt < options.BetweenPositions))
        {
            heard = heard with { ToldAt = now };
            reply.Add(words.Waiting(heard, now));
        }

        return Heard(heard, [entries.Entry(handoff, EntryKind.Said, now, words: text)], reply, now);
    }

    public async ValueTask<HeardByPerson?> ReopenAsync(Contact contact, DateTime now)
    {
        if (await store.LastOfAsync(contact.Id, CancellationToken.None) is not { } last || now - last.ClosedAt > options.ReopenWithin || last.Reopen(now) is not { } again) return null;
        again = again with { IsAtHub = hub.Has(again) };
        return Heard(again with { ToldAt = now }, [entries.Entry(again, EntryKind.Reopened, now)], [words.Waiting(again, now)], now);
    }

    public async ValueTask<HopFact?> AddedAsync(Contact contact, CaseId to, string text, DateTime now) =>
        await OpenAsync(contact) is { } handoff && handoff.IsAbout(to) ? entries.Change(handoff.Hear(now), EntryKind.Said, now, words: text) : null;

    public async ValueTask<HopFact?> ClosedAsync(Contact contact, CaseId closed, DateTime now) =>
        await OpenAsync(contact) is { } handoff && handoff.Case == closed ? entries.Change(handoff.Abandon(now), EntryKind.Abandoned, now) : null;

    public async ValueTask<HopFact?> RatedAsync(Contact contact, SessionId session, int marks, DateTime now)
    {
        // By USSD, or by the keyword, they say it without the session that asked: it is of the person who helped them last.
        var rated = await store.RatedInAsync(session, CancellationToken.None) ?? await store.LastOfAsync(contact.Id, CancellationToken.None);
        if (rated is not { FirstAnsweredAt: not null, Marks: null, State: HandoffState.Closed or HandoffState.Expired or HandoffState.WrapUp } || now - (rated.ClosedAt ?? now) > messages.KeepDialogueFor) return null;
        return entries.Change(rated.Rate(marks), EntryKind.Rated, now, rated.Agent, marks.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private async ValueTask<CaseHandoff?> OpenAsync(Contact contact) =>
        board.OfContact(contact.Id) is { } known && await store.FindAsync(known.Id, CancellationToken.None) is { IsOver: false } handoff ? handoff : null;

    /// <summary>What the line says to it is on record with what was heard.</summary>
    private HeardByPerson Heard(CaseHandoff after, IReadOnlyList<HandoffEntry> said, List<string> reply, DateTime now)
    {
        if (reply.Count == 0) return new HeardByPerson(new HandoffChange(after, said, []), Reply: null);
        var told = string.Join('\n', reply);
        return new HeardByPerson(new HandoffChange(after, [.. said, entries.Entry(after, EntryKind.Told, now, words: told)], []), told);
    }
}
