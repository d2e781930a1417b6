using System.Text.Json;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Hops;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Events;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Stores;
using HudumaContact.Storage.Tables;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteContactStore(
    SqliteHopReadPool reads, IRowWriter writer, IDbContextFactory<HudumaDbContext> contexts, SqliteCheckpoints checkpoints, ContentKeys keys, KeyedHash hash, IIdSource ids, TimeProvider time)
    : IContactStore
{
    private const int MostTries = 3;

    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    public ValueTask<Arrival> ArriveAsync(ContactAddress address, IReadOnlyList<LineId> lines, DateTime since, CancellationToken cancellation)
    {
        var addressHash = hash.Of(address);
        var names = JsonSerializer.Serialize(lines.Select(line => line.Value));
        return new(reads.Read(reads => reads.Arrive(addressHash, names, since)) is { } found ? Opened(found, address) : Arrival.OfStranger);
    }

    public ValueTask<Contact?> FindAsync(ContactAddress address, CancellationToken cancellation)
    {
        var addressHash = hash.Of(address);
        return new(reads.Read(reads => reads.Contact(addressHash)) is { } found ? new Contact(new ContactId(found.Id), address, found.Language) : null);
    }

    public ValueTask StopAsync(PhoneNumber number, DateTime at, CancellationToken cancellation) => SetStoppedAsync(number, at);

    public ValueTask StartAsync(PhoneNumber number, CancellationToken cancellation) => SetStoppedAsync(number, at: null);

    public async Task<ContactId?> EraseAsync(ContactAddress address, CancellationToken cancellation)
    {
        try
        {
            return await EraseRowAsync(address, cancellation);
        }
        catch (Exception failure) when (failure is SqliteException or DbUpdateException)
        {
            throw new StorageUnavailableException("The person could not be erased: erase again.", failure);
        }
    }

    private Arrival Opened((Guid Contact, string? Language, SessionRow? Last) found, ContactAddress address)
    {
        var contact = new Contact(new ContactId(found.Contact), address, found.Language);
        if (found.Last is not { } last || keys.Find(found.Contact) is not { } key) return new Arrival(contact, Last: null);
        return new Arrival(contact, new LeftSession(Convert.ToHexStringLower(last.Release), SessionState.Decrypt(key, new SessionId(last.Id), last.State)));
    }

    private async ValueTask SetStoppedAsync(PhoneNumber number, DateTime? at)
    {
        var numberHash = hash.Of(number);
        for (var tries = 1; tries <= MostTries; tries++)
        {
            var found = reads.Read(reads => reads.Contact(numberHash));
            // Who never stopped has nothing to undo.
            if (found is null && at is null) return;
            var pending = found is { } contact ? Pending([new RowWrite.StopContact(contact.Id, at)], []) : StopStranger(number, numberHash, at!.Value);
            writer.Write(pending);
            // The number's first text or call came in between: the contact is there now.
            if (await pending.Done == CommitOutcome.Committed) return;
        }

        throw new StorageUnavailableException("The contact's records changed under every try to stop or start.");
    }

    /// <summary>A refusal holds before the first text too: a list of numbers may name whom we never heard.</summary>
    private PendingCommit StopStranger(PhoneNumber number, byte[] numberHash, DateTime at)
    {
        var contact = new Contact(new ContactId(ids.Next()), number, Language: null);
        var (key, keyRow) = keys.Make(contact.Id.Value);
        return Pending([new RowWrite.Insert(ContactRows.New(contact, numberHash, key, at)), new RowWrite.StopContact(contact.Id.Value, at)], [keyRow]);
    }

    private PendingCommit Pending(List<RowWrite> writes, List<ContentKeyRow> newKeys) => new(writes, newKeys, HopDeadline.After(Within, time));

    private async Task<ContactId?> EraseRowAsync(ContactAddress address, CancellationToken cancellation)
    {
        var numberHash = hash.Of(address);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.Contacts.SingleOrDefaultAsync(contact => contact.NumberHash == numberHash, cancellation) is not { } row) return null;
        // The key first: should we stop here, the texts are gone and the number is still found, to be erased again.
        keys.Delete([row.Id]);
        row.NumberHash = null;
        row.Number = null;
        row.Language = null;
        row.ErasedAt = time.GetUtcNow().UtcDateTime;
        row.Version++;
        await ForgetRecordingsAsync(context, row, cancellation);
        await EndHandoffsAsync(context, row, cancellation);
        await EndCallsAsync(context, row, cancellation);
        await context.SaveChangesAsync(cancellation);
        // The number's hash would stay in the log: who has the master key could try numbers on it.
        if (!checkpoints.CutNow()) throw new StorageUnavailableException("The person is erased, but the log that still holds a hash of the number could not be cut. The next start of the server cuts it.");
        return new ContactId(row.Id);
    }

    /// <summary>What was spoken goes at once, but for where a provider still keeps it: there it is deleted next.</summary>
    private static async Task ForgetRecordingsAsync(HudumaDbContext context, ContactRow erased, CancellationToken cancellation)
    {
        await context.CallRecordings.Where(row => row.ContactId == erased.Id && row.Address == null).ExecuteDeleteAsync(cancellation);
        await context.CallRecordings.Where(row => row.ContactId == erased.Id && !row.IsGone).ExecuteUpdateAsync(set => RecordingStore.Gone(set, erased.ErasedAt!.Value), cancellation);
    }

    /// <summary>Nobody is called any more, and of what is up no end is waited for: whoever is told of it finds nobody.</summary>
    private static async Task EndCallsAsync(HudumaDbContext context, ContactRow erased, CancellationToken cancellation) =>
        await context.Calls.Where(row => row.ContactId == erased.Id && row.EndedAt == null).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, CallState.Failed).SetProperty(row => row.EndedAt, erased.ErasedAt).SetProperty(row => row.Version, row => row.Version + 1), cancellation);

    /// <summary>Nobody is left to talk with: what waits for a person, or is with one, is over, and its cases with it.</summary>
    private static async Task EndHandoffsAsync(HudumaDbContext context, ContactRow erased, CancellationToken cancellation)
    {
        foreach (var handoff in await context.Handoffs.Where(row => row.ContactId == erased.Id && row.ClosedAt == null).ToListAsync(cancellation))
        {
            handoff.State = HandoffState.Abandoned;
            handoff.ClosedAt = erased.ErasedAt;
            handoff.Version++;
        }

        foreach (var asked in await context.Cases.Where(row => row.ContactId == erased.Id && row.Kind == HandoffRequested.CaseKind && row.Status == CaseStatus.Open).ToListAsync(cancellation))
        {
            asked.Status = CaseStatus.Closed;
            asked.ClosedAt = erased.ErasedAt;
            asked.Version++;
        }
    }
}
