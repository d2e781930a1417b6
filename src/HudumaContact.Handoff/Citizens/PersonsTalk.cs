using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Messages;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;

namespace HudumaContact.Handoff.Citizens;

/// <summary>Hears citizens who wait for a person or talk with one.</summary>
public sealed class PersonsTalk(HandoffBoard board, IHandoffStore store, CitizenWords words, EntryWriter entries, HubShare hub, HandoffOptions options) : IPersonsTalk
{
    public async ValueTask<HeardByPerson?> HearAsync(Contact contact, string text, DateTime now)
    {
        if (board.OfContact(contact.Id) is not { HearsCitizen: true } known) return null;
        // As it is on disk: what is heard is written with the message, and must not be stale again and again.
        if (await store.FindAsync(known.Id, CancellationToken.None) is not { HearsCitizen: true } handoff || handoff.Hear(now) is not { } heard) return null;
        var said = entries.Entry(handoff, EntryKind.Said, now, words: text);
        var waits = handoff.State is HandoffState.Queued && !(now - handoff.ToldAt < options.BetweenPositions);
        if (!waits) return new HeardByPerson(new HandoffChange(heard, [said], []), Reply: null);
        var told = words.Waiting(heard, now);
        return new HeardByPerson(new HandoffChange(heard with { ToldAt = now }, [said, entries.Entry(handoff, EntryKind.Told, now, words: told)], []), told);
    }

    public async ValueTask<HeardByPerson?> ReopenAsync(Contact contact, DateTime now)
    {
        if (await store.LastOfAsync(contact.Id, CancellationToken.None) is not { IsOver: true } last || now - last.ClosedAt > options.ReopenWithin || last.Reopen(now) is not { } again) return null;
        again = again with { IsAtHub = hub.Has(again) };
        var told = words.Waiting(again, now);
        return new HeardByPerson(
            new HandoffChange(again with { ToldAt = now }, [entries.Entry(again, EntryKind.Reopened, now), entries.Entry(again, EntryKind.Told, now, words: told)], []), told);
    }
}
