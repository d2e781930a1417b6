using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class OutboxStore(IDbContextFactory<HudumaDbContext> contexts, IRowWriter writer, OutboxReading reading, KeyedHash hash) : IOutboxStore
{
    public async ValueTask<IReadOnlyList<OutboxMessage>> DueAsync(LineId line, MessageClass kind, DateTime now, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.MessagesOut.AsNoTracking()
            .Where(row => row.SettledAt == null && row.LineId == line.Value && row.State == MessageState.Queued && row.Class == kind && row.DueAt <= now)
            .OrderBy(row => row.DueAt).ThenBy(row => row.Id)
            .Take(most)
            .Join(context.Contacts.AsNoTracking(), row => row.ContactId, contact => contact.Id, (row, contact) => new { row, contact.Number })
            .ToListAsync(cancellation);
        return [.. rows.Select(found => reading.Open(found.row, found.Number)).OfType<OutboxMessage>()];
    }

    public async ValueTask<bool> MoveAsync(OutboxMessage message, DateTime at, HopDeadline deadline)
    {
        var pending = new PendingCommit([new RowWrite.MoveMessage(MessageRows.Moved(message, at))], [], deadline);
        writer.Write(pending);
        return await pending.Done == CommitOutcome.Committed;
    }

    public async ValueTask<int> PutInterruptedInDoubtAsync(DateTime at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.MessagesOut
            .Where(row => row.SettledAt == null && row.State == MessageState.Sending)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(it => it.State, MessageState.InDoubt)
                    .SetProperty(it => it.Trouble, "The program ended while it was being sent.")
                    .SetProperty(it => it.Version, it => it.Version + 1),
                cancellation);
    }

    public async ValueTask QueueInterruptedAsync(LineId line, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.MessagesOut
            .Where(row => row.SettledAt == null && row.LineId == line.Value && row.State == MessageState.Sending)
            .ExecuteUpdateAsync(
                row => row.SetProperty(it => it.State, MessageState.Queued).SetProperty(it => it.Version, it => it.Version + 1), cancellation);
    }

    public async ValueTask<int> ExpireAsync(DateTime sentBefore, DateTime at, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.MessagesOut
            .Where(row => row.SettledAt == null && row.State == MessageState.Sent && row.SentAt < sentBefore)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(it => it.State, MessageState.Expired)
                    .SetProperty(it => it.SettledAt, at)
                    .SetProperty(it => it.Trouble, "No report ever came.")
                    .SetProperty(it => it.Version, it => it.Version + 1),
                cancellation);
    }

    public ValueTask<OutboxMessage?> FindAsync(MessageId id, CancellationToken cancellation) =>
        FindAsync(rows => rows.Where(row => row.Id == id.Value), cancellation);

    public ValueTask<OutboxMessage?> FindAsync(LineId line, string providerMessage, CancellationToken cancellation) =>
        FindAsync(rows => rows.Where(row => row.ProviderMessage == providerMessage && row.LineId == line.Value), cancellation);

    public async ValueTask<OutboxMessage?> FindUnsettledAsync(LineId line, PhoneNumber number, DateTime since, CancellationToken cancellation)
    {
        var numberHash = hash.Of(number);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await (
            from contact in context.Contacts.AsNoTracking()
            where contact.NumberHash == numberHash
            join row in context.MessagesOut.AsNoTracking() on contact.Id equals row.ContactId
            where row.LineId == line.Value && row.QueuedAt >= since && row.ProviderMessage == null
                && (row.State == MessageState.InDoubt || row.State == MessageState.Sending)
            select new { row, contact.Number }).Take(2).ToListAsync(cancellation);
        return found is [var only] ? reading.Open(only.row, only.Number) : null;
    }

    public async ValueTask<int> CountAsync(ContactId contact, MessagePurpose purpose, DateTime since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.MessagesOut.CountAsync(row => row.ContactId == contact.Value && row.Purpose == purpose && row.QueuedAt >= since, cancellation);
    }

    private async ValueTask<OutboxMessage?> FindAsync(Func<IQueryable<MessageOutRow>, IQueryable<MessageOutRow>> which, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await which(context.MessagesOut.AsNoTracking())
            .Join(context.Contacts.AsNoTracking(), row => row.ContactId, contact => contact.Id, (row, contact) => new { row, contact.Number })
            .FirstOrDefaultAsync(cancellation);
        return found is null ? null : reading.Open(found.row, found.Number);
    }
}
