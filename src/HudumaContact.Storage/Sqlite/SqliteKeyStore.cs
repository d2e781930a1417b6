using HudumaContact.Conversations;
using HudumaContact.Storage.Keys;
using HudumaContact.Storage.Tables;
using Microsoft.Data.Sqlite;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Reads and deletes keys; the writer adds them.</summary>
internal sealed class SqliteKeyStore(SqliteOptions options) : IKeyStore, IDisposable
{
    private readonly Lock _lock = new();
    private SqliteConnection? _connection;
    private SqliteCommand? _find;

    public ContentKeyRow? Find(Guid owner) => Run(() =>
    {
        _find ??= OfOwner("SELECT wrapped FROM content_keys WHERE owner_id = $owner");
        _find.Parameters[0].Value = SqliteColumns.Bytes(owner);
        return _find.ExecuteScalar() is byte[] wrapped ? new ContentKeyRow { OwnerId = owner, Wrapped = wrapped } : null;
    });

    public int Delete(IReadOnlyCollection<Guid> owners) => Run(() =>
    {
        using var delete = OfOwner("DELETE FROM content_keys WHERE owner_id = $owner");
        using var transaction = _connection!.BeginTransaction();
        delete.Transaction = transaction;
        var deleted = 0;
        foreach (var owner in owners)
        {
            delete.Parameters[0].Value = SqliteColumns.Bytes(owner);
            deleted += delete.ExecuteNonQuery();
        }

        transaction.Commit();
        // The key is zeroed in the database, and the log that may still hold it is cut.
        if (!_connection!.Checkpoint("TRUNCATE").IsDone) throw new StorageUnavailableException("A key is deleted, but the log that still holds it could not be cut: try again.");
        return deleted;
    });

    public void Dispose()
    {
        _find?.Dispose();
        _connection?.Dispose();
    }

    private T Run<T>(Func<T> run)
    {
        lock (_lock)
        {
            try
            {
                return run();
            }
            catch (SqliteException failure)
            {
                _find?.Dispose();
                _connection?.Dispose();
                (_find, _connection) = (null, null);
                throw new StorageUnavailableException("The keys could not be read.", failure);
            }
        }
    }

    private SqliteCommand OfOwner(string sql)
    {
        if (_connection is null)
        {
            _connection = SqliteOptions.Open(options.Keys);
            _connection.Run("PRAGMA secure_delete=ON");
        }

        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$owner", DBNull.Value);
        return command;
    }
}
