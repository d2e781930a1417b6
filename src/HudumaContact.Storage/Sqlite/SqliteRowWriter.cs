using HudumaContact.Conversations;
using HudumaContact.Storage.Committing;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Storage.Sqlite;

/// <summary>
/// The one writer: takes what waits, writes it in one transaction with <c>synchronous=FULL</c>, and tells everybody. A batch with a bad
/// row is written again hop by hop, so that the row harms only its own hop; a database that cannot be written fails the batch at once.
/// </summary>
internal sealed partial class SqliteRowWriter : IRowWriter, IAsyncDisposable
{
    private const int MostAtOnce = 256;

    private readonly CommitQueue _queue = new();
    private readonly SqliteOptions _options;
    private readonly SqliteModels _models;
    private readonly SqliteCheckpoints _checkpoints;
    private readonly ILogger<SqliteRowWriter> _logger;
    private readonly List<PendingCommit> _batch = new(MostAtOnce);
    private readonly Task _writing;
    private SqliteWriterConnections? _connections;

    public SqliteRowWriter(SqliteOptions options, SqliteModels models, SqliteCheckpoints checkpoints, ILogger<SqliteRowWriter> logger)
    {
        _options = options;
        _models = models;
        _checkpoints = checkpoints;
        _logger = logger;
        _writing = Task.Factory.StartNew(Run, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public void Write(PendingCommit commit)
    {
        if (!_queue.TryAdd(commit)) commit.Fail(new StorageUnavailableException("The storage is closed."));
    }

    /// <summary>What the writer's own connection answers to a pragma; only for tests, and only while nothing is written.</summary>
    internal object? Pragma(string name) => (_connections ??= new SqliteWriterConnections(_options, _models)).Pragma(name);

    public async ValueTask DisposeAsync()
    {
        _queue.Close();
        await _writing;
        _connections?.Dispose();
    }

    private void Run()
    {
        while (_queue.Take(_batch, MostAtOnce))
        {
            try
            {
                _batch.RemoveAll(FailIfLate);
                if (_batch.Count > 0) Write(_batch);
            }
            catch (Exception failure)
            {
                // The edge of the writer: whatever is broken, nobody may wait for ever, and the next commits are served.
                Log.Broken(_logger, failure);
                foreach (var commit in _batch) commit.Fail(failure);
            }

            _batch.Clear();
        }
    }

    private static bool FailIfLate(PendingCommit commit)
    {
        if (!commit.IsLate) return false;
        commit.Fail(new StorageUnavailableException("The hop waited too long to be written."));
        return true;
    }

    /// <returns>Whether the database can be written at all.</returns>
    private bool Write(List<PendingCommit> batch)
    {
        try
        {
            _connections ??= new SqliteWriterConnections(_options, _models);
            _connections.Write(batch);
        }
        catch (Exception failure)
        {
            return Answer(batch, failure);
        }

        GoodNews.Tell(batch);
        _checkpoints.Wrote(batch.Count);
        if (batch.Exists(commit => commit.Seals)) _checkpoints.CutSoon();
        return true;
    }

    private bool Answer(List<PendingCommit> batch, Exception failure)
    {
        Undo(failure);
        if (failure is SqliteException sqlite && !IsOfOneRow(sqlite))
        {
            Log.Unavailable(_logger, sqlite.SqliteErrorCode, batch.Count, sqlite.Message);
            // Whoever came meanwhile has waited as long: one more wait could outlive them. Taken before anybody is told, or whoever tries again at once would be among them.
            var waiting = _queue.TakeAll();
            foreach (var commit in batch) commit.Fail(new StorageUnavailableException("The database could not be written.", sqlite));
            foreach (var commit in waiting) commit.Fail(new StorageUnavailableException("The database could not be written a moment ago."));
            return false;
        }

        if (batch.Count > 1) return WriteOneByOne(batch);
        if (failure is StaleException or SqliteException { SqliteExtendedErrorCode: SqliteResult.NotUnique or SqliteResult.NotUniqueKey }) batch[0].Stale();
        else batch[0].Fail(failure);
        return true;
    }

    private bool WriteOneByOne(List<PendingCommit> batch)
    {
        var canWrite = true;
        foreach (var commit in batch)
        {
            if (canWrite) canWrite = Write([commit]);
            else commit.Fail(new StorageUnavailableException("The database could not be written a moment ago."));
        }

        return canWrite;
    }

    private void Undo(Exception failure)
    {
        try
        {
            _connections?.Rollback();
            if (IsHarmless(failure)) return;
        }
        catch (SqliteException)
        {
            // A transaction that cannot be rolled back ends with its connection.
        }

        _connections?.Dispose();
        _connections = null;
    }

    // After these the same connection will do; after anything else it may itself be what is broken.
    private static bool IsHarmless(Exception failure) => failure is not SqliteException sqlite ||
        sqlite.SqliteErrorCode is SqliteResult.Busy or SqliteResult.Locked or SqliteResult.Full || IsOfOneRow(sqlite);

    private static bool IsOfOneRow(SqliteException failure) => failure.SqliteErrorCode is SqliteResult.Constraint or SqliteResult.TooBig or SqliteResult.Mismatch;

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "SQLite error {Code} on writing {Hops} hops, none of which is kept: {Reason}")]
        public static partial void Unavailable(ILogger logger, int code, int hops, string reason);

        [LoggerMessage(2, LogLevel.Error, "The writer met what it did not expect.")]
        public static partial void Broken(ILogger logger, Exception failure);
    }
}
