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
    /// <returns>Whether nobody was in the way, which SQLite tells in the first column and not as an error; and the pages in the log.</returns>
    public static (bool IsDone, long Pages) Checkpoint(this SqliteConnection connection, string mode)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"PRAGMA wal_checkpoint({mode})";
        using var result = command.ExecuteReader();
        return result.Read() ? (result.GetInt64(0) == 0, result.GetInt64(1)) : (false, 0);
    }
}
