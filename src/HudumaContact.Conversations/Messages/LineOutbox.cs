using HudumaContact.Conversations.Lines;

namespace HudumaContact.Conversations.Messages;

/// <summary>
/// The messages of one line that are due, in order of class. One in ten goes to whoever waits longest, whatever its class, so that a
/// flood of answers starves nobody; and an answer never waits for more than one message of a flood.
/// </summary>
public sealed class LineOutbox : IDisposable
{
    private const int MostInMemory = 2_000;

    private const int OneIn = 10;

    private static readonly int Classes = Enum.GetValues<MessageClass>().Length;

    private readonly Lock _lock = new();
    private readonly Queue<OutboxMessage>[] _waiting = [.. Enumerable.Range(0, Classes).Select(_ => new Queue<OutboxMessage>())];

    // What is in memory or on its way is not taken from the disk a second time.
    private readonly HashSet<MessageId> _taken = [];
    private readonly SemaphoreSlim _bell = new(0);
    private readonly Underway _underway = new();
    private int _picked;

    public LineOutbox(Line line) => Line = line;

    public Line Line { get; }

    public void Add(OutboxMessage message)
    {
        lock (_lock)
        {
            var queue = _waiting[(int)message.Class];
            // More than memory is to hold waits on disk.
            if (queue.Count >= MostInMemory || !_taken.Add(message.Id)) return;
            queue.Enqueue(message);
            _underway.Begin();
        }

        _bell.Release();
    }

    /// <summary>The next one to send, as soon as there is one.</summary>
    public async ValueTask<OutboxMessage> NextAsync(CancellationToken cancellation)
    {
        await _bell.WaitAsync(cancellation);
        return Pick();
    }

    /// <summary>The message is done with, or waits on disk for another attempt.</summary>
    public void Release(OutboxMessage message)
    {
        lock (_lock) _taken.Remove(message.Id);
        _underway.Finish();
    }

    /// <summary>Until nothing that is known of is to be sent.</summary>
    public Task IdleAsync() => _underway.IdleAsync();

    /// <summary>The classes that more may be read of.</summary>
    public IReadOnlyList<MessageClass> WithRoom()
    {
        lock (_lock) return [.. Enumerable.Range(0, Classes).Where(kind => _waiting[kind].Count < MostInMemory / 2).Select(kind => (MessageClass)kind)];
    }

    public void Dispose() => _bell.Dispose();

    private OutboxMessage Pick()
    {
        lock (_lock)
        {
            var turnOfTheLongest = ++_picked % OneIn == 0;
            Queue<OutboxMessage>? best = null;
            foreach (var queue in _waiting)
            {
                if (queue.Count == 0) continue;
                if (best is null || (turnOfTheLongest && queue.Peek().QueuedAt < best.Peek().QueuedAt)) best = queue;
            }

            return best?.Dequeue() ?? throw new InvalidOperationException("The bell rang for nobody.");
        }
    }
}
