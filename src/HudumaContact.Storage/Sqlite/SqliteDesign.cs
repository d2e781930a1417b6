using Microsoft.EntityFrameworkCore.Design;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Lets <c>dotnet ef migrations add</c> make the context of records; it opens no database.</summary>
internal sealed class SqliteHudumaDesign : IDesignTimeDbContextFactory<SqliteHudumaDbContext>
{
    public SqliteHudumaDbContext CreateDbContext(string[] args) => new(SqliteOptions.For<SqliteHudumaDbContext>("Data Source=:memory:"));
}

/// <inheritdoc cref="SqliteHudumaDesign"/>
internal sealed class SqliteKeyDesign : IDesignTimeDbContextFactory<SqliteKeyDbContext>
{
    public SqliteKeyDbContext CreateDbContext(string[] args) => new(SqliteOptions.For<SqliteKeyDbContext>("Data Source=:memory:"));
}
