using HudumaContact.Flows.Definition;
using HudumaContact.Handoff.Handoffs;

namespace HudumaContact.Handoff.Citizens;

/// <summary>Tells a citizen that a person is there now, whoever gave them the case.</summary>
public sealed class PersonJoined(IHandoffStore store, CitizenWords words)
{
    /// <param name="entry">Of the taking.</param>
    /// <param name="name">As citizens are told it.</param>
    /// <returns>The taking, with what is told of it. Who talks with a person already need not be told of another one; on the phone one hears it.</returns>
    public async ValueTask<HandoffChange> TellAsync(CaseHandoff taken, HandoffEntry entry, string name, DateTime now, CancellationToken cancellation)
    {
        if (taken.FirstAnsweredAt is not null || taken.Way.IsByPhone() || await store.ContactAsync(taken.Contact, cancellation) is not { } citizen) return new HandoffChange(taken, [entry], []);
        var (told, messages) = words.Say(taken, citizen, EntryKind.Told, words.Text(Word.PersonJoined, taken, now, name), now);
        return new HandoffChange(taken, [entry, told], messages);
    }
}
