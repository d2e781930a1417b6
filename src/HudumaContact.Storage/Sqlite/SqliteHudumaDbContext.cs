using HudumaContact.Storage.Tables;
using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

internal sealed class SqliteHudumaDbContext(DbContextOptions<SqliteHudumaDbContext> options) : HudumaDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => SqliteColumns.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder model)
    {
        base.OnModelCreating(model);
        // Hops lie in the order in which they were written, and only their key is sorted: by session, each of the many that go on at once would write to a page of its own.
        model.Entity<ChatEntryRow>().WithoutRowid();
        // A row number tells the order of writing, and so would lead from an anonymous case to the session before it.
        model.Entity<CaseRow>().WithoutRowid();
        model.Entity<CaseEntryRow>().WithoutRowid();
        // Found by its key alone, and perhaps a million of them.
        model.Entity<StatusRecordRow>().WithoutRowid();
    }
}
