using HudumaContact.Conversations;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// Moves what was written from the log into the database, on a connection and thread of its own, so that no hop waits for it. Most is
/// moved while hops are written; only when the log has grown long is the writer kept out for the short rest, so that the log begins anew.
/// </summary>
internal sealed partial class SqliteCheckpoints : IAsyncDisposable
{
    private const long WorthIt = 4 << 20;
    private const long Long = 64 << 20;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly SqliteOptions _options;
    private readonly ILogger<SqliteCheckpoints> _logger;
    private readonly PeriodicTimer _timer;
    private readonly Task _running;

    public SqliteCheckpoints(SqliteOptions options, TimeProvider time, ILogger<SqliteCheckpoints> logger)
    {
        _options = options;
        _logger = logger;
        _timer = new PeriodicTimer(Pause, time);
        _running = RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _running;
    }

    private async Task RunAsync()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            try
            {
                Checkpoint();
            }
            catch (SqliteException failure)
            {
                // Nothing is lost by it: the log only grows. The next tick tries again.
                Log.Failed(_logger, failure.SqliteErrorCode, failure.Message);
            }
        }
    }

    private void Checkpoint()
    {
        var log = new FileInfo(new SqliteConnectionStringBuilder(_options.Records).DataSource + "-wal");
        if (!log.Exists || log.Length < WorthIt) return;
        using var connection = SqliteOptions.Open(_options.Records);
        Run(connection, "PRAGMA wal_checkpoint(PASSIVE)");
        if (log.Length >= Long) Run(connection, "PRAGMA wal_checkpoint(TRUNCATE)");
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "SQLite error {Code} on a checkpoint: {Reason}")]
        public static partial void Failed(ILogger logger, int code, string reason);
    }
}
