using System.Collections.Concurrent;
using HudumaContact.Conversations;
using Microsoft.Data.Sqlite;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Read connections, as many as there are hops reading at once.</summary>
internal sealed class SqliteHopReadPool(SqliteOptions options) : IDisposable
{
    private readonly ConcurrentBag<SqliteHopReads> _idle = [];

    /// <exception cref="StorageUnavailableException">The database could not be read.</exception>
    public T Read<T>(Func<SqliteHopReads, T> read)
    {
        try
        {
            if (!_idle.TryTake(out var reads)) reads = new SqliteHopReads(options.Records);
            try
            {
                var result = read(reads);
                _idle.Add(reads);
                reads = null;
                return result;
            }
            finally
            {
                // After a failure the connection may itself be what is broken.
                reads?.Dispose();
            }
        }
        catch (SqliteException failure)
        {
            throw new StorageUnavailableException("The database could not be read.", failure);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reads)) reads.Dispose();
    }
}
