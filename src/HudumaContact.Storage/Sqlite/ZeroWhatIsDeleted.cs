using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// What is deleted or forgotten through EF is zeroed in its page: else the hash of a number would stay in the freed part, and who has
/// the master key could try numbers on it.
/// </summary>
internal sealed class ZeroWhatIsDeleted : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Zero(connection);

    public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        // SQLite has no asynchronous calls; the driver's are the same ones.
        Zero(connection);
        return Task.CompletedTask;
    }

    private static void Zero(DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA secure_delete=ON";
        command.ExecuteNonQuery();
    }
}
