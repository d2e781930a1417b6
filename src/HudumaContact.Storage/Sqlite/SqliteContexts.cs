using Microsoft.EntityFrameworkCore;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Makes contexts for all that is not a hop: pages, commands, releases.</summary>
internal sealed class SqliteContexts(SqliteOptions options) : IDbContextFactory<HudumaDbContext>, IDbContextFactory<KeyDbContext>
{
    private readonly DbContextOptions<SqliteHudumaDbContext> _records = SqliteOptions.For<SqliteHudumaDbContext>(options.Records);
    private readonly DbContextOptions<SqliteKeyDbContext> _keys = SqliteOptions.For<SqliteKeyDbContext>(options.Keys);

    HudumaDbContext IDbContextFactory<HudumaDbContext>.CreateDbContext() => new SqliteHudumaDbContext(_records);

    KeyDbContext IDbContextFactory<KeyDbContext>.CreateDbContext() => new SqliteKeyDbContext(_keys);
}
