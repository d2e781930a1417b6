using System.Collections.Concurrent;

namespace HudumaContact.Conversations;

/// <summary>What a round has begun and does not wait for: one at a time for each key, however many keys.</summary>
/// <param name="failed">The edge of each: told what it threw.</param>
public sealed class OneAtATime<TKey>(Action<Exception> failed)
    where TKey : notnull
{
    private readonly ConcurrentDictionary<TKey, Task> _running = [];

    /// <summary>Begins it, unless what was begun before for the same key still runs.</summary>
    public void Begin(TKey key, Func<Task> work)
    {
        if (_running.TryGetValue(key, out var running) && !running.IsCompleted) return;
        foreach (var (done, task) in _running)
        {
            if (task.IsCompleted) _running.TryRemove(new KeyValuePair<TKey, Task>(done, task));
        }

        _running[key] = RunAsync(work);
    }

    /// <summary>Until what was begun is done.</summary>
    public Task IdleAsync() => Task.WhenAll(_running.Values);

    private async Task RunAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception broken)
        {
            failed(broken);
        }
    }
}
