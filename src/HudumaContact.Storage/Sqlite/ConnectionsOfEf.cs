using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// What every connection of EF is told when it opens. To wait for locks as SQLite does: the driver would sleep 150 ms before it looks again,
/// and pages write beside the one writer all the time. And to zero what is deleted or forgotten: else the hash of a number would stay in the
/// freed part of its page, and who has the master key could try numbers on it.
/// </summary>
internal sealed class ConnectionsOfEf : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Tell(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls; the driver's are the same ones.
        Tell(connection);
        return Task.CompletedTask;
    }

    private static void Tell(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"{SqliteOptions.WaitForLocks}; PRAGMA secure_delete=ON";
        command.ExecuteNonQuery();
    }
}
