using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class RecordingStore(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys) : IRecordingStore
{
    /// <summary>Tells the sound from the address of the same row.</summary>
    private const int OfContent = 1;

    public async Task<IReadOnlyList<DueRecording>> DueAsync(DateTime now, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var due = await context.CallRecordings.AsNoTracking()
            .Where(row => row.DueAt <= now && row.Address != null)
            .OrderBy(row => row.DueAt)
            .Take(most)
            .Join(context.Calls, recording => recording.CallId, call => call.Id, (recording, call) => new { recording.Id, call.LineId, recording.ContactId, recording.Address, IsFetched = recording.Content != null, recording.Attempts })
            .ToListAsync(cancellation);
        var readable = new List<DueRecording>(due.Count);
        foreach (var one in due)
        {
            if (keys.Find(one.ContactId) is { } key)
                readable.Add(new DueRecording(new RecordingId(one.Id), new LineId(one.LineId), new ContactId(one.ContactId), new Uri(key.DecryptText(one.Address!, Name(one.Id))), one.IsFetched, one.Attempts));
        }

        return readable;
    }

    public async Task KeepAsync(DueRecording due, ReadOnlyMemory<byte> audio, DateTime now, CancellationToken cancellation)
    {
        // Erased meanwhile: nobody could hear it any more.
        if (keys.Find(due.Contact.Value) is not { } key) return;
        var content = key.Encrypt(audio.Span, Name(due.Id.Value, OfContent));
        await SetAsync(due, set => set.SetProperty(row => row.Content, content).SetProperty(row => row.DueAt, now).SetProperty(row => row.Attempts, 0), cancellation);
    }

    public Task PutOffAsync(DueRecording due, DateTime until, CancellationToken cancellation) =>
        SetAsync(due, set => set.SetProperty(row => row.DueAt, until).SetProperty(row => row.Attempts, row => row.Attempts + 1), cancellation);

    public Task SettleAsync(DueRecording due, CancellationToken cancellation) =>
        SetAsync(due, set => set.SetProperty(row => row.Address, (byte[]?)null).SetProperty(row => row.DueAt, (DateTime?)null), cancellation);

    public async Task<IReadOnlyList<KeptRecording>> OfAsync(Guid request, SessionId? session, CancellationToken cancellation)
    {
        var of = session?.Value;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var found = await context.CallRecordings.AsNoTracking()
            .Where(row => row.RequestId == request || (of != null && row.SessionId == of))
            .OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Kind, row.LengthMilliseconds, row.At, IsFetched = row.Content != null })
            .ToListAsync(cancellation);
        return found.ConvertAll(row => new KeptRecording(new RecordingId(row.Id), row.Kind, TimeSpan.FromMilliseconds(row.LengthMilliseconds), row.At, row.IsFetched));
    }

    public async Task<byte[]?> ReadAsync(RecordingId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.CallRecordings.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id.Value, cancellation) is { Content: { } content } row && keys.Find(row.ContactId) is { } key
            ? key.Decrypt(content, Name(id.Value, OfContent))
            : null;
    }

    private async Task SetAsync(DueRecording due, Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<CallRecordingRow>> set, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.CallRecordings.Where(row => row.Id == due.Id.Value).ExecuteUpdateAsync(set, cancellation);
    }

    private static byte[] Name(Guid id, int number = 0) => RowName.Of(id, new byte[RowName.Size], number).ToArray();
}
