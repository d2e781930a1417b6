using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Where the two databases are, and how long anybody waits for a lock.</summary>
internal sealed class SqliteOptions
{
    /// <summary>The driver's own 30 s of waiting outlive a caller.</summary>
    private const int LockSeconds = 2;

    /// <summary>SQLite's own waiting looks again after milliseconds; the driver's after 150.</summary>
    public static readonly string WaitForLocks = $"PRAGMA busy_timeout={LockSeconds * 1000}";

    public SqliteOptions(StorageOptions options)
    {
        Records = Connection(options.ConnectionString, options.Folder, "huduma.db");
        Keys = Connection(options.KeysConnectionString, options.Folder, "keys.db");
    }

    public string Records { get; }

    public string Keys { get; }

    public static DbContextOptions<TContext> For<TContext>(string connection)
        where TContext : DbContext => new DbContextOptionsBuilder<TContext>()
            .UseSqlite(connection)
            .AddInterceptors(new ConnectionsOfEf())
            .ReplaceService<IMigrationsSqlGenerator, WithoutRowidSqlGenerator>()
            .Options;

    /// <summary>An open connection that syncs every commit to disk and waits for locks as long as all others do.</summary>
    public static SqliteConnection Open(string connection)
    {
        // Not from the driver's pool: who has it keeps it, with pragmas that nobody else should inherit.
        var opened = new SqliteConnection(new SqliteConnectionStringBuilder(connection) { Pooling = false }.ToString());
        try
        {
            opened.Open();
            opened.Run($"{WaitForLocks}; PRAGMA synchronous=FULL;");
            return opened;
        }
        catch
        {
            opened.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with a connection string, in one sentence; null when nothing is.</summary>
    public static string? Fault(string connection)
    {
        try
        {
            _ = new SqliteConnectionStringBuilder(connection);
            return null;
        }
        catch (Exception unread) when (unread is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            return "It is no connection string of SQLite.";
        }
    }

    private static string Connection(string given, string folder, string file)
    {
        var connection = new SqliteConnectionStringBuilder(given) { DefaultTimeout = LockSeconds, ForeignKeys = true };
        if (connection.DataSource.Length == 0)
        {
            DataFolder.Make(folder);
            connection.DataSource = Path.Combine(folder, file);
        }

        return connection.ToString();
    }
}
