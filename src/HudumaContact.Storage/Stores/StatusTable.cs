using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class StatusTable(IDbContextFactory<HudumaDbContext> contexts, KeyedHash hash, TimeProvider time) : IStatusTable
{
    /// <summary>Rows of one statement: one writer at a time, so none may hold the others up for long.</summary>
    private const int Portion = 2_000;

    public async Task<IReadOnlyDictionary<string, SecondFactKind>> ServicesAsync(CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.StatusServices.AsNoTracking().ToDictionaryAsync(row => row.Service, row => row.Proof, StringComparer.Ordinal, cancellation);
    }

    public async ValueTask<StatusRecord?> FindAsync(StatusQuestion question, CancellationToken cancellation)
    {
        var referenceHash = Reference(question);
        var proofHash = hash.OfProof(question);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // Both in the question to the database: what is not this person's is never read.
        var row = await context.StatusRecords.AsNoTracking().SingleOrDefaultAsync(
            row => row.Service == question.Service && row.ReferenceHash == referenceHash && row.ProofHash == proofHash, cancellation);
        return row is null ? null : new StatusRecord(row.Status, row.Place, row.Date);
    }

    public async Task LoadAsync(IReadOnlyCollection<StatusRow> rows, bool replaces, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var proofs = rows.GroupBy(row => row.Of.Service, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Of.Fact.Kind, StringComparer.Ordinal);
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
        foreach (var (service, proof) in proofs) await KeepServiceAsync(context, service, proof, now, cancellation);
        if (replaces) await context.StatusRecords.Where(row => proofs.Keys.Contains(row.Service)).ExecuteDeleteAsync(cancellation);
        foreach (var portion in rows.Select(row => Row(row, now)).Chunk(Portion)) await KeepAsync(context, portion, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static async Task KeepServiceAsync(HudumaDbContext context, string service, SecondFactKind proof, DateTime now, CancellationToken cancellation)
    {
        if (await context.StatusServices.SingleOrDefaultAsync(row => row.Service == service, cancellation) is { } known)
        {
            known.Proof = proof;
            known.LoadedAt = now;
        }
        else
        {
            context.StatusServices.Add(new StatusServiceRow { Service = service, Proof = proof, LoadedAt = now });
        }

        await context.SaveChangesAsync(cancellation);
    }

    private static async Task KeepAsync(HudumaDbContext context, StatusRecordRow[] portion, CancellationToken cancellation)
    {
        foreach (var group in portion.GroupBy(row => row.Service, StringComparer.Ordinal))
        {
            var hashes = group.Select(row => row.ReferenceHash).ToList();
            await context.StatusRecords.Where(row => row.Service == group.Key && hashes.Contains(row.ReferenceHash)).ExecuteDeleteAsync(cancellation);
        }

        context.StatusRecords.AddRange(portion);
        await context.SaveChangesAsync(cancellation);
        context.ChangeTracker.Clear();
    }

    private StatusRecordRow Row(StatusRow row, DateTime now) => new()
    {
        Service = row.Of.Service,
        ReferenceHash = Reference(row.Of),
        ProofHash = hash.OfProof(row.Of),
        Status = row.Record.Status,
        Place = row.Record.Place,
        Date = row.Record.Date,
        LoadedAt = now,
    };

    private byte[] Reference(StatusQuestion question) => hash.OfReference("status", $"{question.Service} {question.Reference}");
}
