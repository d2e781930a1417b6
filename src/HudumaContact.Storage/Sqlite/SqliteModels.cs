using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace HudumaContact.Storage.Sqlite;

/// <summary>EF's own models of the two databases, which the writer's statements are built from.</summary>
internal sealed class SqliteModels
{
    public SqliteModels(IDbContextFactory<HudumaDbContext> records, IDbContextFactory<KeyDbContext> keys)
    {
        using var recordContext = records.CreateDbContext();
        using var keyContext = keys.CreateDbContext();
        Records = recordContext.Model;
        Keys = keyContext.Model;
    }

    public IModel Records { get; }

    public IModel Keys { get; }
}
