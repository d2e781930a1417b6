using HudumaContact.Conversations;
using HudumaContact.Conversations.Hops;
using HudumaContact.Storage.Committing;

namespace HudumaContact.Storage.Sqlite;

/// <summary>Tries to write as a hop of a new caller does, to the records and the keys, once a second at most however often it is asked.</summary>
internal sealed class SqliteHealth(IRowWriter writer, TimeProvider time) : IStorageHealth
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Within = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private Task<string?> _last = Task.FromResult<string?>(null);
    private long? _asked;

    public async ValueTask<string?> TroubleAsync(CancellationToken cancellation)
    {
        Task<string?> asking;
        lock (_lock)
        {
            if (_last.IsCompleted && (_asked is not { } asked || time.GetElapsedTime(asked) >= Fresh))
            {
                _last = TryAsync();
                _asked = time.GetTimestamp();
            }

            asking = _last;
        }

        return await asking.WaitAsync(cancellation);
    }

    private async Task<string?> TryAsync()
    {
        var probe = new PendingCommit([new RowWrite.Probe()], [], HopDeadline.After(Within, time));
        writer.Write(probe);
        try
        {
            await probe.Done;
            return null;
        }
        catch (StorageUnavailableException failure)
        {
            return failure.InnerException?.Message ?? failure.Message;
        }
    }
}
