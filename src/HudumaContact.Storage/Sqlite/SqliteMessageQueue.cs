using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteMessageQueue(
    SqliteHopReadPool reads, IRowWriter writer, MessageRows rows, ContentKeys keys, KeyedHash hash, MessageOptions options, IIdSource ids, TimeProvider time) : IMessageQueue
{
    /// <summary>Somebody may write the same contact meanwhile, but not for long.</summary>
    private const int MostTries = 3;

    public async ValueTask<QueueOutcome> QueueAsync(QueuedText text, ContactAddress to, CancellationToken cancellation)
    {
        var numberHash = hash.Of(to);
        var now = time.GetUtcNow().UtcDateTime;
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var found = reads.Read(reads => reads.Contact(numberHash));
            if (found is { Stopped: true } && text.Class >= MessageClass.Notice) return QueueOutcome.Stopped;
            var contact = new Contact(new ContactId(found?.Id ?? ids.Next()), to, found?.Language);
            var writes = new List<RowWrite>(2);
            var newKeys = new List<ContentKeyRow>();
            ContentKey key;
            if (found is null)
            {
                (key, var keyRow) = keys.Make(contact.Id.Value);
                newKeys.Add(keyRow);
                writes.Add(new RowWrite.Insert(ContactRows.New(contact, numberHash, key, now)));
            }
            else
            {
                key = keys.Find(contact.Id.Value) ?? throw new InvalidOperationException("The contact has no key.");
            }

            var message = new OutgoingMessage(
                text.Id ?? new MessageId(ids.Next()), text.Line, contact, text.Class, text.Purpose, text.Text, text.WantsAnswer, LinkId: null, InReplyTo: null, text.NotBefore);
            rows.Queue(message, now, key, writes);
            var pending = new PendingCommit(writes, newKeys, HopDeadline.After(options.HandleWithin, time));
            writer.Write(pending);
            if (await pending.Done == CommitOutcome.Committed) return QueueOutcome.Queued;
            // For a known contact only a message of the same id can have been in the way.
            if (text.Id is not null && found is not null) return QueueOutcome.Queued;
        }

        throw new StorageUnavailableException("The contact changed under every try to queue the message.");
    }
}
