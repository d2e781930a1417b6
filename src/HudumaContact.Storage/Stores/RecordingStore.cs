using HudumaContact.Conversations;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace HudumaContact.Storage.Stores;

internal sealed class RecordingStore(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, SecretKey secrets, IIdSource ids) : IRecordingStore
{
    public async Task<IReadOnlyList<DueRecording>> DueAsync(DateTime now, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var due = await context.CallRecordings.AsNoTracking()
            .Where(row => row.DueAt <= now && row.Address != null)
            .OrderBy(row => row.DueAt)
            .Take(most)
            .Select(row => new { row.Id, row.LineId, row.ContactId, row.Kind, row.Address, IsLeft = row.Content != null || row.LostAt != null || row.IsGone, row.Attempts })
            .ToListAsync(cancellation);
        return due.ConvertAll(one => new DueRecording(new RecordingId(one.Id), new LineId(one.LineId), new ContactId(one.ContactId), one.Kind, secrets.RecordingsOwn(one.Id, one.Address!), one.IsLeft, one.Attempts));
    }

    public async Task KeepAsync(DueRecording due, ReadOnlyMemory<byte> audio, DateTime now, CancellationToken cancellation)
    {
        // Erased meanwhile: nobody could hear it any more.
        if (keys.Find(due.Contact.Value) is not { } key)
        {
            await SetAsync(due, set => Gone(set, now), cancellation);
            return;
        }

        var content = key.Encrypt(audio.Span, NameOfContent(due.Id));
        await SetAsync(due, set => Next(set, now).SetProperty(row => row.Content, content), cancellation);
    }

    public Task GiveUpAsync(DueRecording due, DateTime now, CancellationToken cancellation) => SetAsync(due, set => Next(set, now).SetProperty(row => row.LostAt, now), cancellation);

    public Task PutOffAsync(DueRecording due, DateTime until, CancellationToken cancellation) =>
        SetAsync(due, set => set.SetProperty(row => row.DueAt, until).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellation);

    public async Task SettleAsync(DueRecording due, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (await context.CallRecordings.Where(row => row.Id == due.Id.Value && row.IsGone).ExecuteDeleteAsync(cancellation) > 0) return;
        await SetAsync(due, set => set.SetProperty(row => row.Address, (byte[]?)null).SetProperty(row => row.DueAt, (DateTime?)null), cancellation);
    }

    public async Task DisownAsync(LineId line, string providerCall, Uri where, DateTime now, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var providerKey = KeyedHash.OfSession(line, providerCall);
        if (await context.Calls.AsNoTracking().SingleOrDefaultAsync(row => row.ProviderKey == providerKey, cancellation) is not { } call) return;
        var told = CallRows.Row(new CallRecording(new RecordingId(ids.Next()), line, new CallId(call.Id), new ContactId(call.ContactId), Session: null, Request: null, RecordingKind.Talk, where, TimeSpan.Zero, now), secrets);
        if (await context.CallRecordings.AnyAsync(row => row.ProviderKey == told.ProviderKey, cancellation)) return;
        told.IsGone = true;
        context.CallRecordings.Add(told);
        await context.SaveChangesAsync(cancellation);
    }

    public async Task<IReadOnlyList<KeptRecording>> OfAsync(Guid request, SessionId? session, CancellationToken cancellation)
    {
        var of = session?.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.CallRecordings.AsNoTracking()
            // One that is another request's is heard by who has that: they may be of another queue.
            .Where(row => !row.IsGone && (row.RequestId == request || (of != null && row.SessionId == of && row.RequestId == null && !row.IsPrivate)))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Kind, row.LengthMilliseconds, row.At, IsFetched = row.Content != null, IsLost = row.LostAt != null })
            .ToListAsync(cancellation);
        return found.ConvertAll(row => new KeptRecording(
            new RecordingId(row.Id), row.Kind, TimeSpan.FromMilliseconds(row.LengthMilliseconds), row.At, row.IsFetched ? RecordingPlace.Here : row.IsLost ? RecordingPlace.Lost : RecordingPlace.Provider));
    }

    public async Task<byte[]?> ReadAsync(RecordingId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.CallRecordings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation) is { Content: { } content } row && keys.Find(row.ContactId) is { } key
            ? key.Decrypt(content, NameOfContent(id))
            : null;
    }

    public async Task<IReadOnlyList<TroubledRecording>> TroubledAsync(DateTime lostSince, int attempts, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.CallRecordings.AsNoTracking()
            .Where(row => row.LostAt >= lostSince || (row.DueAt != null && row.Attempts >= attempts))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.LineId, row.At, IsKept = row.DueAt != null && row.Attempts >= attempts })
            .ToListAsync(cancellation);
        return found.ConvertAll(row => new TroubledRecording(new RecordingId(row.Id), new LineId(row.LineId), row.At, row.IsKept));
    }

    /// <summary>Of who is erased, or past its time: the sound goes at once, the row once the provider has deleted it.</summary>
    public static void Gone(UpdateSettersBuilder<CallRecordingRow> set, DateTime now) =>
        Next(set, now).SetProperty(row => row.IsGone, true).SetProperty(row => row.Content, (byte[]?)null);

    private static UpdateSettersBuilder<CallRecordingRow> Next(UpdateSettersBuilder<CallRecordingRow> set, DateTime now) =>
        set.SetProperty(row => row.DueAt, now).SetProperty(row => row.Attempts, 0);

    // One that is gone meanwhile stays so: nothing is kept of it any more.
    private async Task SetAsync(DueRecording due, Action<UpdateSettersBuilder<CallRecordingRow>> set, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.CallRecordings.Where(row => row.Id == due.Id.Value && (due.IsLeft || !row.IsGone)).ExecuteUpdateAsync(set, cancellation);
    }

    private static byte[] NameOfContent(RecordingId id) => RowName.Of(id.Value, new byte[RowName.Size], 1).ToArray();
}
