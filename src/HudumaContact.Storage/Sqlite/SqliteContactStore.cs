using HudumaContact.Conversations;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteContactStore(
    SqliteHopReadPool reads, IRowWriter writer, IDbContextFactory<HudumaDbContext> contexts, SqliteCheckpoints checkpoints, ContentKeys keys, KeyedHash hash, TimeProvider time)
    : IContactStore
{
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    public ValueTask<Arrival> ArriveAsync(PhoneNumber number, LineId line, DateTime since, CancellationToken cancellation)
    {
        var numberHash = hash.Of(number);
        if (reads.Read(reads => reads.Arrive(numberHash, line.Value, since)) is not { } found) return new(Arrival.OfStranger);
        var contact = new Contact(new ContactId(found.Contact), number, found.Language);
        if (found.Last is not { } last || keys.Find(found.Contact) is not { } key) return new(new Arrival(contact, Last: null));
        var left = new LeftSession(Convert.ToHexStringLower(last.Release), SessionState.Decrypt(key, new SessionId(last.Id), last.State));
        return new(new Arrival(contact, left));
    }

    public async ValueTask<Contact?> FindAsync(PhoneNumber number, CancellationToken cancellation)
    {
        var numberHash = hash.Of(number);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var row = await context.Contacts.AsNoTracking().SingleOrDefaultAsync(contact => contact.NumberHash == numberHash, cancellation);
        return row is null ? null : new Contact(new ContactId(row.Id), number, row.Language);
    }

    public ValueTask StopAsync(PhoneNumber number, DateTime at, CancellationToken cancellation) => SetStoppedAsync(number, at);

    public ValueTask StartAsync(PhoneNumber number, CancellationToken cancellation) => SetStoppedAsync(number, at: null);

    public async Task<ContactId?> EraseAsync(PhoneNumber number, CancellationToken cancellation)
    {
        try
        {
            return await EraseRowAsync(number, cancellation);
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException)
        {
            throw new StorageUnavailableException("The person could not be erased: erase again.", failure);
        }
    }

    private async ValueTask SetStoppedAsync(PhoneNumber number, DateTime? at)
    {
        var numberHash = hash.Of(number);
        if (reads.Read(reads => reads.Contact(numberHash)) is not { } contact) return;
        var pending = new PendingCommit([new RowWrite.StopContact(contact.Id, at)], [], HopDeadline.After(Within, time));
        writer.Write(pending);
        await pending.Done;
    }

    private async Task<ContactId?> EraseRowAsync(PhoneNumber number, CancellationToken cancellation)
    {
        var numberHash = hash.Of(number);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Contacts.SingleOrDefaultAsync(contact => contact.NumberHash == numberHash, cancellation) is not { } row) return null;
        // The key first: should we stop here, the texts are gone and the number is still found, to be erased again.
        keys.Delete(row.Id);
        row.NumberHash = null;
        row.Number = null;
        row.Language = null;
        row.ErasedAt = time.GetUtcNow().UtcDateTime;
        row.Version++;
        // The number's hash would stay in the freed part of its page, and in the log: who has the master key could try numbers on it.
        await context.Database.OpenConnectionAsync(cancellation);
        await context.Database.ExecuteSqlRawAsync("PRAGMA secure_delete=ON", cancellation);
        await context.SaveChangesAsync(cancellation);
        if (!checkpoints.CutNow()) throw new StorageUnavailableException("The person is erased, but the log that still holds a hash of the number could not be cut. The next start of the server cuts it.");
        return new ContactId(row.Id);
    }
}
