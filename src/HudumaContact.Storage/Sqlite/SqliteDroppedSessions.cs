using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteDroppedSessions(SqliteHopReadPool reads, IRowWriter writer, ContentKeys keys) : IDroppedSessions
{
    public ValueTask<IReadOnlyList<DroppedSession>> DueAsync(DateTime now, int most) =>
        new(reads.Read(reads => reads.Dropped(now, most)).ConvertAll(found => new DroppedSession(
            new SessionId(found.Session.Id), found.Session.RemindAt!.Value, () => Open(found.Session, found.Contact, found.WasHeardSince))));

    public async ValueTask ForgetAsync(DroppedSession session, HopDeadline deadline)
    {
        var pending = new PendingCommit([new RowWrite.TakeReminder(session.Id.Value, session.RemindAt)], [], deadline);
        writer.Write(pending);
        // Stale: another hop has set another time, or none.
        await pending.Done;
    }

    private LeftByContact? Open(SessionRow session, ContactRow contact, bool wasHeardSince)
    {
        if (contact.Number is not { } number || keys.Find(contact.Id) is not { } key) return null;
        var known = new Contact(new ContactId(contact.Id), key.DecryptAddress(contact.Id, number), contact.Language);
        var state = SessionState.Decrypt(key, new SessionId(session.Id), session.State);
        return new LeftByContact(known, Convert.ToHexStringLower(session.Release), state, session.AnsweredAt, contact.StoppedAt is not null, wasHeardSince);
    }
}
