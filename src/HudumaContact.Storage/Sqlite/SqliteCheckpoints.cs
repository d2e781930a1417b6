using System.Threading.Channels;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// Moves what was written from the log into the database, on a connection and thread of its own, so that no hop waits for it. Most is
/// moved while hops are written; only when the log has grown long is the writer kept out for the short rest, so that the log begins anew.
/// The file keeps its length then: a commit that overwrites costs the disk a fiftieth of one that makes the file grow.
/// </summary>
internal sealed partial class SqliteCheckpoints : IAsyncDisposable
{
    /// <summary>Bytes of log from which moving it is worth the trouble: 4 MB, the 1000 pages that SQLite itself takes.</summary>
    private const long WorthIt = 4 << 20;

    /// <summary>Pages of 4 KB in the log from which the writer is kept out, so that it begins anew: 128 MB.</summary>
    private const int Long = 32_768;

    /// <summary>Commits between two looks at the log. Moving it makes the disk busy, and every commit waits for the disk.</summary>
    private const int OftenEnough = 20_000;

    // SQLite lets one checkpoint in and turns a second away at once.
    private readonly Lock _lock = new();
    private readonly SqliteOptions _options;
    private readonly ILogger<SqliteCheckpoints> _logger;
    private readonly Channel<bool> _bell = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
    // A process that was killed may have left what was sealed since: the log is cut once from the start on.
    private volatile bool _mustCut = true;
    private readonly Task _running;
    private int _written;

    public SqliteCheckpoints(SqliteOptions options, ILogger<SqliteCheckpoints> logger)
    {
        _options = options;
        _logger = logger;
        _running = Task.Run(RunAsync);
    }

    /// <summary>The writer tells what it wrote; from time to time the log is looked at.</summary>
    public void Wrote(int commits)
    {
        _written += commits;
        if (_written < OftenEnough && !_mustCut) return;
        _written = 0;
        _bell.Writer.TryWrite(true);
    }

    /// <summary>What was written before must leave the log soon: a hop was sealed or emptied, and the log still holds it.</summary>
    public void CutSoon()
    {
        _mustCut = true;
        _bell.Writer.TryWrite(true);
    }

    /// <summary>Cuts it while the caller waits, for readers some seconds. False when somebody was still in the way.</summary>
    public bool CutNow()
    {
        lock (_lock)
        {
            _mustCut = false;
            using var connection = SqliteOptions.Open(_options.Records);
            var (isCut, _) = connection.Checkpoint("TRUNCATE");
            _mustCut |= !isCut;
            return isCut;
        }
    }

    /// <summary>For the cut at the start, and to try again when somebody was in the way of the last one.</summary>
    public void CutIfDue()
    {
        if (_mustCut) _bell.Writer.TryWrite(true);
    }

    public async ValueTask DisposeAsync()
    {
        _bell.Writer.TryComplete();
        await _running;
    }

    private async Task RunAsync()
    {
        await foreach (var _ in _bell.Reader.ReadAllAsync())
        {
            try
            {
                lock (_lock) Checkpoint();
            }
            catch (SqliteException failure)
            {
                // Nothing is lost by it: the log only grows, and the next look tries again.
                Log.Failed(_logger, failure.SqliteErrorCode, failure.Message);
            }
        }
    }

    private void Checkpoint()
    {
        var log = new FileInfo(new SqliteConnectionStringBuilder(_options.Records).DataSource + "-wal");
        var mustCut = _mustCut;
        if (!log.Exists || (log.Length < WorthIt && !mustCut)) return;
        _mustCut = false;
        var isCut = false;
        try
        {
            using var connection = SqliteOptions.Open(_options.Records);
            // It keeps the writer out while it waits for readers, and a hop waits for the writer: rather again with the next commit.
            connection.Run("PRAGMA busy_timeout=200");
            var (_, pages) = connection.Checkpoint("PASSIVE");
            if (mustCut) (isCut, _) = connection.Checkpoint("TRUNCATE");
            else if (pages >= Long) connection.Checkpoint("RESTART");
        }
        finally
        {
            // Somebody was reading: the next commit tries again.
            if (mustCut && !isCut) _mustCut = true;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "SQLite error {Code} on a checkpoint: {Reason}")]
        public static partial void Failed(ILogger logger, int code, string reason);
    }
}
