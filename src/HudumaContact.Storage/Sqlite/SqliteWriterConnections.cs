using HudumaContact.Storage.Committing;
using HudumaContact.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace HudumaContact.Storage.Sqlite;

/// <summary>The writer's connections to records and keys. New keys are on disk before the records that need them.</summary>
internal sealed class SqliteWriterConnections : IDisposable
{
    // 8 MB of pages: SQLite walks the whole cache at every commit that has split a page of an index (a tenth of a hop's cost at 64 MB), and
    // what is not in it lies in the system's own cache. Checkpoints run elsewhere.
    // What is replaced is overwritten: a hop before it was sealed must not stay behind in a page. Pages become free hardly ever, so it
    // costs next to nothing.
    private const string Pragmas = "PRAGMA cache_size=-8192; PRAGMA wal_autocheckpoint=0; PRAGMA secure_delete=ON;";

    private const string ProbeKeysSql = """
        INSERT INTO content_keys (owner_id, wrapped) VALUES (zeroblob(16), zeroblob(32768));
        DELETE FROM content_keys WHERE owner_id = zeroblob(16);
        """;

    private readonly SqliteTransactions _records;
    private readonly SqliteTransactions _keys;
    private readonly SqliteStatements _statements;
    private readonly SqliteStatement _insertKey;

    public SqliteWriterConnections(SqliteOptions options, SqliteModels models)
    {
        _records = new SqliteTransactions(options.Records, Pragmas);
        _keys = new SqliteTransactions(options.Keys, "PRAGMA secure_delete=ON;");
        _statements = new SqliteStatements(_records.Connection, models.Records);
        // Filled in, not refused: a commit that is written again brings the same key again.
        _insertKey = SqliteStatement.InsertOrFillIn(_keys.Connection, models.Keys.FindEntityType(typeof(ContentKeyRow))!);
    }

    /// <summary>All of it, or, on an exception, nothing after <see cref="Rollback"/>.</summary>
    public void Write(List<PendingCommit> batch)
    {
        WriteKeys(batch);
        _records.Begin();
        foreach (var commit in batch)
        {
            foreach (var write in commit.Writes) _statements.Run(write);
        }

        _records.Commit();
    }

    public void Rollback()
    {
        _records.Rollback();
        _keys.Rollback();
    }

    public object? Pragma(string name)
    {
        using var command = _records.Connection.CreateCommand();
        command.CommandText = $"PRAGMA {name}";
        return command.ExecuteScalar();
    }

    public void Dispose()
    {
        _statements.Dispose();
        _insertKey.Dispose();
        _records.Dispose();
        _keys.Dispose();
    }

    private void WriteKeys(List<PendingCommit> batch)
    {
        var begun = false;
        foreach (var commit in batch)
        {
            // A new caller needs a key on disk first, so a probe that left the keys out would call ready what is not.
            var probes = commit.Writes is [RowWrite.Probe];
            if (!begun && (probes || commit.NewKeys.Count > 0))
            {
                _keys.Begin();
                begun = true;
            }

            if (probes) _keys.Connection.Run(ProbeKeysSql);
            foreach (var key in commit.NewKeys) _insertKey.Run(key);
        }

        if (begun) _keys.Commit();
    }
}
