using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Lookups.Promises;
using HudumaContact.Conversations.Sessions;
using HudumaContact.Flows.Running;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class PromiseStore(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys, TimeProvider time) : IPromiseStore
{
    /// <summary>Tells the text of a promise from its session: two texts of one row.</summary>
    private const int TextNumber = 1;

    public async Task<IReadOnlyList<OpenPromise>> OpenAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from promise in context.LookupPromises
            join contact in context.Contacts on promise.ContactId equals contact.Id
            where promise.Outcome == PromiseOutcome.Open
            orderby promise.Id
            select new { Promise = promise, contact.Number, contact.Language }).AsNoTracking().Take(most).ToListAsync(cancellation);
        var open = new List<OpenPromise>(rows.Count);
        foreach (var row in rows)
        {
            if (row.Number is { } number && keys.Find(row.Promise.ContactId) is { } key) open.Add(Open(row.Promise, number, row.Language, key));
            else await SettleAsync(context, row.Promise.Id, PromiseOutcome.Lapsed, text: null, cancellation);
        }

        return open;
    }

    public async Task<bool> SettleAsync(OpenPromise promise, PromiseOutcome outcome, string? text, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        if (text is null) return await SettleAsync(context, promise.Id.Value, outcome, text: null, cancellation);
        if (keys.Find(promise.Contact.Id.Value) is not { } key) return false;
        return await SettleAsync(context, promise.Id.Value, outcome, EncryptText(promise.Id.Value, text, key), cancellation);
    }

    public async Task<IReadOnlyList<PromisedMessage>> ToHandOverAsync(int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await (
            from promise in context.LookupPromises
            join contact in context.Contacts on promise.ContactId equals contact.Id
            where (promise.Outcome == PromiseOutcome.Found || promise.Outcome == PromiseOutcome.NotFound || promise.Outcome == PromiseOutcome.Unanswered) && promise.HandedOverAt == null
            orderby promise.Id
            select new { Promise = promise, contact.Number, contact.Language }).AsNoTracking().Take(most).ToListAsync(cancellation);
        var messages = new List<PromisedMessage>(rows.Count);
        foreach (var row in rows)
        {
            if (row is { Number: { } number, Promise.Text: { } text } && keys.Find(row.Promise.ContactId) is { } key) messages.Add(Message(row.Promise, text, number, row.Language, key));
            else await context.LookupPromises.Where(other => other.Id == row.Promise.Id).ExecuteUpdateAsync(set => set.SetProperty(other => other.Outcome, PromiseOutcome.Lapsed), cancellation);
        }

        return messages;
    }

    public async Task HandedOverAsync(PromiseId id, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await context.LookupPromises.Where(row => row.Id == id.Value).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.HandedOverAt, now).SetProperty(row => row.Text, (byte[]?)null).SetProperty(row => row.Version, row => row.Version + 1), cancellation);
    }

    private async Task<bool> SettleAsync(HudumaDbContext context, Guid id, PromiseOutcome outcome, byte[]? text, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        // Whoever comes second finds it open no longer.
        return await context.LookupPromises.Where(row => row.Id == id && row.Outcome == PromiseOutcome.Open).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.Outcome, outcome)
                .SetProperty(row => row.Text, text)
                .SetProperty(row => row.Later, Array.Empty<byte>())
                .SetProperty(row => row.SettledAt, now)
                .SetProperty(row => row.Version, row => row.Version + 1),
            cancellation) == 1;
    }

    private static OpenPromise Open(LookupPromiseRow row, byte[] number, string? language, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var later = SessionJson.Read(key.Decrypt(row.Later, RowName.Of(row.Id, name)));
        return new OpenPromise(new PromiseId(row.Id), Contact(row, number, language, key), new SessionId(row.SessionId), Convert.ToHexStringLower(row.Release), later, row.DueAt);
    }

    private static PromisedMessage Message(LookupPromiseRow row, byte[] text, byte[] number, string? language, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return new PromisedMessage(
            new PromiseId(row.Id), Contact(row, number, language, key), new LineId(row.LineId), key.DecryptText(text, RowName.Of(row.Id, name, TextNumber)));
    }

    private static Contact Contact(LookupPromiseRow row, byte[] number, string? language, ContentKey key) =>
        new(new ContactId(row.ContactId), key.DecryptAddress(row.ContactId, number), language);

    private static byte[] EncryptText(Guid id, string text, ContentKey key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        return key.Encrypt(text, RowName.Of(id, name, TextNumber));
    }
}
