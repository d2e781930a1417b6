using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteMigration(IDbContextFactory<HudumaDbContext> records, IDbContextFactory<KeyDbContext> keys) : IStorageMigration
{
    public async Task<IReadOnlyList<string>> RunAsync(CancellationToken cancellation)
    {
        // Keys first: nothing is ever written to the records without them.
        await using var keyContext = await keys.CreateDbContextAsync(cancellation);
        await using var recordContext = await records.CreateDbContextAsync(cancellation);
        return [.. await RunAsync(keyContext, cancellation), .. await RunAsync(recordContext, cancellation)];
    }

    private static async Task<IReadOnlyList<string>> RunAsync(DbContext context, CancellationToken cancellation)
    {
        var file = new SqliteConnectionStringBuilder(context.Database.GetConnectionString()).DataSource;
        if (file != ":memory:" && !file.StartsWith("file:", StringComparison.Ordinal)) DataFolder.MakeDatabase(file);
        // Kept in the file from then on; readers then never wait for the writer.
        await context.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellation);
        List<string> pending = [.. await context.Database.GetPendingMigrationsAsync(cancellation)];
        if (pending.Count > 0) await context.Database.MigrateAsync(cancellation);
        return pending;
    }
}
