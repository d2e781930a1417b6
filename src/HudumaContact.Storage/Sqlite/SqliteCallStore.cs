using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteCallStore(
    SqliteHopReadPool reads, IRowWriter writer, IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, KeyedHash hash, SecretKey secrets) : ICallStore
{
    public ValueTask<KnownCall?> FindAsync(LineId line, string providerCall, CancellationToken cancellation)
    {
        var providerKey = KeyedHash.OfSession(line, providerCall);
        return new(reads.Read(reads => reads.Call(providerKey)) is var (call, contact) ? Known(call, contact) : null);
    }

    public async ValueTask<KnownCall?> FindAsync(CallId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await KnownAsync(context, context.Calls.Where(row => row.Id == id.Value), cancellation);
    }

    public async ValueTask<KnownCall?> OfRequestAsync(Guid request, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await KnownAsync(context, context.Calls.Where(row => row.RequestId == request && row.Purpose < CallPurpose.Person).OrderByDescending(row => row.Id), cancellation);
    }

    public async Task<IReadOnlyList<Call>> LegsOfAsync(Guid request, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return (await context.Calls.AsNoTracking().Where(row => row.RequestId == request && row.Purpose >= CallPurpose.Person).OrderBy(row => row.Id).ToListAsync(cancellation)).ConvertAll(CallRows.Call);
    }

    public async Task<IReadOnlyList<KnownCall>> ToPlaceAsync(DateTime since, IReadOnlyCollection<LineId> full, int most, CancellationToken cancellation)
    {
        var closed = full.Select(line => line.Value).ToList();
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var waiting = context.Calls.Where(row => row.EndedAt == null && row.State == CallState.Ringing && row.Purpose != CallPurpose.Inbound && row.PlacedAt == null);
        return await AllAsync(
            context, waiting.Where(row => row.Purpose == CallPurpose.Person || (!closed.Contains(row.LineId) && (row.Purpose == CallPurpose.Callback || row.StartedAt <= since))), most, cancellation);
    }

    public async Task<int> MadeAsync(LineId line, DateTime since, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Calls.CountAsync(row => row.LineId == line.Value && row.PlacedAt >= since && (row.Purpose == CallPurpose.RungBack || row.Purpose == CallPurpose.Callback), cancellation);
    }

    public async Task<IReadOnlyList<KnownCall>> LostAsync(DateTime rangBefore, DateTime upBefore, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await AllAsync(context, context.Calls.Where(row => row.EndedAt == null && (row.State == CallState.Ringing ? row.PlacedAt < rangBefore : (row.PlacedAt ?? row.StartedAt) < upBefore)), most, cancellation);
    }

    public ValueTask<CallCounts> CountAsync(LineId line, ContactId? contact, DateTime upSince, DateTime today, CancellationToken cancellation) =>
        new(reads.Read(reads => reads.CountCalls(line.Value, contact?.Value ?? Guid.Empty, upSince, today)));

    public async ValueTask<CommitOutcome> CommitAsync(CallChange change, HopDeadline deadline)
    {
        var writes = new List<RowWrite>(2);
        var newKeys = new List<ContentKeyRow>();
        if (change.NewContact is { } contact)
        {
            var (key, row) = keys.Make(contact.Id.Value);
            newKeys.Add(row);
            writes.Add(new RowWrite.Insert(ContactRows.New(contact, hash.Of(contact.Address), key, change.After.StartedAt)));
        }

        CallRows.Add(change, writes);
        if (change.Recording is { } recording) writes.Add(new RowWrite.Insert(CallRows.Row(recording, secrets)));

        var pending = new PendingCommit(writes, newKeys, deadline);
        writer.Write(pending);
        return await pending.Done;
    }

    private async ValueTask<KnownCall?> KnownAsync(HudumaDbContext context, IQueryable<CallRow> rows, CancellationToken cancellation)
    {
        if (await rows.AsNoTracking().FirstOrDefaultAsync(cancellation) is not { } call) return null;
        return Known(call, await context.Contacts.AsNoTracking().SingleAsync(row => row.Id == call.ContactId, cancellation));
    }

    private async Task<IReadOnlyList<KnownCall>> AllAsync(HudumaDbContext context, IQueryable<CallRow> rows, int most, CancellationToken cancellation)
    {
        var found = await rows.AsNoTracking().OrderBy(row => row.Id).Take(most).ToListAsync(cancellation);
        var ids = found.ConvertAll(call => call.ContactId);
        var contacts = await context.Contacts.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellation);
        return [.. found.Select(call => Known(call, contacts[call.ContactId])).OfType<KnownCall>()];
    }

    private KnownCall? Known(CallRow call, ContactRow contact) =>
        contact.Number is { } number && keys.Find(contact.Id) is { } key
            ? new KnownCall(CallRows.Call(call), new Contact(new ContactId(contact.Id), key.DecryptAddress(contact.Id, number), contact.Language))
            : null;
}
