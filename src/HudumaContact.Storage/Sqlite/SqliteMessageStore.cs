using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteMessageStore(
    SqliteHopReadPool reads, IRowWriter writer, IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, KeyedHash hash, IIdSource ids) : IMessageStore
{
    /// <summary>Two first messages of one number may overtake each other, but not for long.</summary>
    private const int MostTries = 3;

    public async ValueTask<WaitingMessage?> KeepAsync(MessageId id, ReceivedMessage message, ContactAddress? sender, DateTime at, HopDeadline deadline)
    {
        var providerKey = KeyedHash.OfSession(message.Line, message.ProviderMessage);
        var numberHash = sender is { } from ? hash.Of(from) : null;
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var (isKept, found) = reads.Read(reads => reads.HasMessage(providerKey)
                ? (true, null)
                : (false, numberHash is null ? null : reads.Contact(numberHash)));
            if (isKept) return null;
            var contact = sender is { } known ? new Contact(new ContactId(found?.Id ?? ids.Next()), known, found?.Language) : null;
            var pending = Row(id, message, contact, isNew: found is null, providerKey, numberHash, at, deadline);
            writer.Write(pending);
            if (await pending.Done == CommitOutcome.Committed) return new WaitingMessage(id, message.Line, contact, message.Text, message.LinkId, at);
        }

        throw new StorageUnavailableException("The sender's records changed under every try to keep the message.");
    }

    public async ValueTask<IReadOnlyList<WaitingMessage>> WaitingAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from message in context.MessagesIn.AsNoTracking()
            where message.HandledAt == null
            orderby message.ReceivedAt, message.Id
            join row in context.Contacts.AsNoTracking() on message.ContactId equals (Guid?)row.Id into contact
            from row in contact.DefaultIfEmpty()
            select new { Message = message, Contact = row }).Take(most).ToListAsync(cancellation);
        return rows.ConvertAll(row => Waiting(row.Message, row.Contact));
    }

    public async ValueTask<bool> IsWaitingAsync(MessageId id)
    {
        await using var context = await contexts.CreateDbContextAsync();
        return await context.MessagesIn.AnyAsync(message => message.Id == id.Value && message.HandledAt == null);
    }

    public async ValueTask SetAsideAsync(MessageId id, DateTime at, HopDeadline deadline)
    {
        var pending = new PendingCommit([new RowWrite.HandleMessage(id.Value, at)], [], deadline);
        writer.Write(pending);
        // Stale: it is done with already.
        await pending.Done;
    }

    public ValueTask<KnownSender?> FindSenderAsync(Contact sender, LineId line, DateTime since, DateTime toldSince)
    {
        if (reads.Read(reads => reads.Sender(sender.Id.Value, line.Value, since, toldSince)) is not { } found || keys.Find(sender.Id.Value) is not { } key) return new((KnownSender?)null);
        var known = sender with { Language = found.Language };
        var waiting = found.Waiting.ConvertAll(row => (Session: Open(row.Session, known, line, key), row.IsLast));
        return new(new KnownSender(
            known,
            found.Stopped,
            waiting.Find(row => row.IsLast).Session,
            waiting.Find(row => row.Session.AwaitsMarks).Session,
            found.ToldAbout is { } told ? Item.Read(told) : null));
    }

    public async ValueTask<bool> HasStoppedAsync(ContactId contact, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return !await context.Contacts.AnyAsync(row => row.Id == contact.Value && row.StoppedAt == null && row.Number != null, cancellation);
    }

    private PendingCommit Row(
        MessageId id, ReceivedMessage message, Contact? contact, bool isNew, byte[] providerKey, byte[]? numberHash, DateTime at, HopDeadline deadline)
    {
        var writes = new List<RowWrite>(3);
        var newKeys = new List<ContentKeyRow>();
        ContentKey key;
        if (isNew)
        {
            // What came from no number is erased by itself: it has a key of its own.
            (key, var keyRow) = keys.Make(contact?.Id.Value ?? id.Value);
            newKeys.Add(keyRow);
            if (contact is not null) writes.Add(new RowWrite.Insert(ContactRows.New(contact, numberHash!, key, at)));
        }
        else
        {
            key = keys.Find(contact!.Id.Value) ?? throw new InvalidOperationException("The contact has no key.");
        }

        writes.Add(new RowWrite.Insert(new MessageInRow
        {
            Id = id.Value,
            LineId = message.Line.Value,
            ProviderKey = providerKey,
            ContactId = contact?.Id.Value,
            Content = MessageContent.Encrypt(key, id.Value, message.Text, message.LinkId, contact is null ? message.Sender : null),
            ReceivedAt = at,
            Version = 1,
        }));
        // That it was opened is nothing that was said in it.
        if (contact?.Address.ChatUser is not null && message.Text.Length > 0) writes.Add(ChatRows.Of(id, message, contact.Id.Value, at, key));
        return new PendingCommit(writes, newKeys, deadline);
    }

    private WaitingMessage Waiting(MessageInRow row, ContactRow? contact)
    {
        var id = new MessageId(row.Id);
        var line = new LineId(row.LineId);
        // The key of who was erased is gone, and with it the text; the handler sets the message aside.
        if (keys.Find(row.ContactId ?? row.Id) is not { } key) return new WaitingMessage(id, line, Sender: null, "", LinkId: null, row.ReceivedAt);
        var (text, link, _) = MessageContent.Decrypt(key, row.Id, row.Content);
        var sender = contact?.Number is { } number ? new Contact(new ContactId(contact.Id), key.DecryptAddress(contact.Id, number), contact.Language) : null;
        return new WaitingMessage(id, line, sender, text, link, row.ReceivedAt);
    }

    private static StoredSession Open(SessionRow row, Contact contact, LineId line, ContentKey key)
    {
        var id = new SessionId(row.Id);
        return new StoredSession
        {
            Id = id,
            Line = line,
            ProviderSession = row.ProviderSession,
            Contact = contact,
            Release = Convert.ToHexStringLower(row.Release),
            Network = "",
            ServiceCode = "",
            StartedAt = row.StartedAt,
            AnsweredAt = row.AnsweredAt,
            Version = row.Version,
            WasPrivate = Unmoved.Is(row.State),
            AwaitsMarks = row.AwaitsMarks,
            State = SessionState.Decrypt(key, id, row.State),
            Hops = [],
        };
    }
}
