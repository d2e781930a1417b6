using Microsoft.Data.Sqlite;

namespace HudumaContact.Storage.Sqlite;

/// <summary>What is said to SQLite now and then, and so is not prepared: pragmas and checkpoints.</summary>
internal static class SqliteCommands
{
    /// <param name="sql">Of ours alone: nothing that came from outside may stand in it.</param>
    public static void Run(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Moves what was written from the log into the database, https://www.sqlite.org/pragma.html#pragma_wal_checkpoint.</summary>
    /// <returns>False when somebody was in the way: SQLite tells it in the first column, not as an error.</returns>
    public static bool Checkpoint(this SqliteConnection connection, string mode)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({mode})";
        return command.ExecuteScalar() is 0L;
    }
}
