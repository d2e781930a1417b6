using System.Security.Cryptography;
using HudumaContact.People.Audit;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Stores;

internal sealed class AuditTrail(IDbContextFactory<HudumaDbContext> contexts, AuditSeal seal, TimeProvider time) : IAuditTrail, IAuditLog, IDisposable
{
    private const int Portion = 1_000;

    // One after the other here, so that nobody waits in the database for a lock of ours.
    private readonly SemaphoreSlim _one = new(1);

    public async Task WriteAsync(AuditEntry entry, CancellationToken cancellation)
    {
        await _one.WaitAsync(cancellation);
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellation);
            // What was the last entry is so until ours is written: the transaction takes the right to write before it reads.
            await using var transaction = await context.Database.BeginTransactionAsync(cancellation);
            var last = await context.AuditEntries.AsNoTracking().OrderByDescending(row => row.Number).FirstOrDefaultAsync(cancellation);
            var row = new AuditEntryRow
            {
                Number = (last?.Number ?? 0) + 1,
                At = time.GetUtcNow().UtcDateTime,
                By = entry.By,
                Act = entry.Act.ToString(),
                What = entry.What,
                Detail = entry.Detail,
                Previous = last?.Hash ?? AuditSeal.Beginning,
            };
            row.Hash = seal.Of(row);
            context.AuditEntries.Add(row);
            await context.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
        finally
        {
            _one.Release();
        }
    }

    public async Task<IReadOnlyList<AuditLine>> ListAsync(string? by, DateTime? from, DateTime? until, int most, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var rows = context.AuditEntries.AsNoTracking();
        if (by is not null) rows = rows.Where(row => row.By == by);
        if (from is not null) rows = rows.Where(row => row.At >= from);
        if (until is not null) rows = rows.Where(row => row.At < until);
        return await rows.OrderByDescending(row => row.Number).Take(most)
            .Select(row => new AuditLine(row.Number, row.At, row.By, row.Act, row.What, row.Detail))
            .ToListAsync(cancellation);
    }

    public async Task<AuditVerdict> VerifyAsync(AuditHead? head, CancellationToken cancellation)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        var (number, previous) = (0L, AuditSeal.Beginning);
        while (true)
        {
            var after = number;
            var rows = await context.AuditEntries.AsNoTracking().Where(row => row.Number > after).OrderBy(row => row.Number).Take(Portion).ToListAsync(cancellation);
            foreach (var row in rows)
            {
                if (Fault(row, number, previous) is { } fault) return new AuditVerdict(number, row.Number, fault, Head: null);
                if (row.Number == head?.Number && Hex(row.Hash) != head.Hash) return new AuditVerdict(number, row.Number, "it is not the entry that was the last one then.", Head: null);
                (number, previous) = (row.Number, row.Hash);
            }

            if (rows.Count < Portion) break;
        }

        return head?.Number > number
            ? new AuditVerdict(number, number + 1, $"it is missing, and all after it: {head.Number} was the last one then.", Head: null)
            : new AuditVerdict(number, Unfit: null, "", number == 0 ? null : new AuditHead(number, Hex(previous)));
    }

    public void Dispose() => _one.Dispose();

    private string? Fault(AuditEntryRow row, long number, byte[] previous)
    {
        if (row.Number != number + 1) return $"{number + 1} is missing before it.";
        if (!row.Previous.AsSpan().SequenceEqual(previous)) return "it does not follow the entry before it.";
        return CryptographicOperations.FixedTimeEquals(seal.Of(row), row.Hash) ? null : "it is not as it was written.";
    }

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
