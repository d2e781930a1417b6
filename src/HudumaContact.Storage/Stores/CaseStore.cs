using HudumaContact.Conversations.Cases;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Flows.Running;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class CaseStore(IDbContextFactory<HudumaDbContext> contexts, ContentKeys keys) : ICaseStore
{
    public async ValueTask<Case?> FindAsync(string number, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Cases.AsNoTracking().SingleOrDefaultAsync(row => row.Number == number, cancellation) is { } row ? Case(row) : null;
    }

    public async Task<IReadOnlyList<CaseEntry>> EntriesAsync(CaseId id, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var owner = await context.Cases.Where(row => row.Id == id.Value).Select(row => row.ContactId).SingleOrDefaultAsync(cancellation);
        var key = keys.Find(owner ?? id.Value);
        var rows = await context.CaseEntries.AsNoTracking().Where(row => row.CaseId == id.Value).OrderBy(row => row.Number).ToListAsync(cancellation);
        return rows.ConvertAll(row => Entry(row, key));
    }

    public async Task<IReadOnlyList<Case>> NewestAsync(CaseStatus? status, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = await context.Cases.AsNoTracking()
            .Where(row => status == null || row.Status == status)
            .OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.Id)
            .Take(most)
            .ToListAsync(cancellation);
        return rows.ConvertAll(Case);
    }

    private static Case Case(CaseRow row) => new(
        new CaseId(row.Id),
        row.Number,
        row.Kind,
        row.ContactId is { } contact ? new ContactId(contact) : null,
        row.About is { } about ? Item.Read(about) : null,
        row.Status,
        row.OpenedAt,
        row.Due,
        row.ClosedAt,
        row.Version);

    private static CaseEntry Entry(CaseEntryRow row, ContentKey? key)
    {
        Span<byte> name = stackalloc byte[RowName.Size];
        var words = row.Words is null || key is null ? null : CaseWords.Decrypt(key, row.Words, RowName.Of(row.CaseId, name, row.Number));
        return new CaseEntry(row.Kind, words, row.At);
    }
}
