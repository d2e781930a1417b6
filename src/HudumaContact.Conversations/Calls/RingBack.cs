using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Calls;

/// <summary>Notes that a citizen is to be rung back, which is done a moment later: now the phone still rings us.</summary>
public sealed class RingBack(CallMoves moves, IIdSource ids)
{
    /// <returns>False when something was no longer as it was read.</returns>
    public async ValueTask<bool> AskAsync(Line line, Contact contact, bool isNewContact, DateTime now, HopDeadline deadline)
    {
        return await moves.BeginAsync(new KnownCall(Call.RungBack(new CallId(ids.Next()), line.Id, contact.Id, now), contact), deadline, isNewContact) is not null;
    }
}
