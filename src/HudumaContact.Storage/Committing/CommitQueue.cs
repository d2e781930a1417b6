namespace HudumaContact.Storage.Committing;

/// <summary>
/// Commits that wait for the writer. The writer sleeps on it with a thread of its own: a channel would wake a thread of the pool only
/// to wake that one, and the way to the disk is what a caller waits for.
/// </summary>
internal sealed class CommitQueue
{
    private readonly object _lock = new();
    private readonly Queue<PendingCommit> _waiting = [];
    private bool _isClosed;

    /// <returns>False once it is closed.</returns>
    public bool TryAdd(PendingCommit commit)
    {
        lock (_lock)
        {
            if (_isClosed) return false;
            _waiting.Enqueue(commit);
            if (_waiting.Count == 1) Monitor.Pulse(_lock);
            return true;
        }
    }

    /// <summary>Sleeps until a commit waits, then moves those that do, up to a number, to the batch.</summary>
    /// <returns>False when it is closed and empty.</returns>
    public bool Take(List<PendingCommit> batch, int most)
    {
        lock (_lock)
        {
            while (_waiting.Count == 0)
            {
                if (_isClosed) return false;
                Monitor.Wait(_lock);
            }

            while (batch.Count < most && _waiting.TryDequeue(out var commit)) batch.Add(commit);
            return true;
        }
    }

    /// <summary>All that wait now, without sleeping.</summary>
    public PendingCommit[] TakeAll()
    {
        lock (_lock)
        {
            var all = _waiting.ToArray();
            _waiting.Clear();
            return all;
        }
    }

    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
            Monitor.Pulse(_lock);
        }
    }
}
