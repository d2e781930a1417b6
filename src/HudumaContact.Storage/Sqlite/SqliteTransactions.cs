using Microsoft.Data.Sqlite;

namespace HudumaContact.Storage.Sqlite;

/// <summary>A connection of the writer with its transaction, prepared once.</summary>
internal sealed class SqliteTransactions : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;

    public SqliteTransactions(string connection, string pragmas)
    {
        Connection = SqliteOptions.Open(connection);
        Connection.Run(pragmas);
        _begin = Prepared("BEGIN IMMEDIATE");
        _commit = Prepared("COMMIT");
        _rollback = Prepared("ROLLBACK");
    }

    public SqliteConnection Connection { get; }

    public void Begin() => _begin.ExecuteNonQuery();

    public void Commit() => _commit.ExecuteNonQuery();

    /// <summary>Also after SQLite has rolled back by itself, as it does when the disk is full.</summary>
    public void Rollback()
    {
        if (SQLitePCL.raw.sqlite3_get_autocommit(Connection.Handle) == 0) _rollback.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Prepared(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
