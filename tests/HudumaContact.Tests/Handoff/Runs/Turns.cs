namespace HudumaContact.Tests.Handoff.Runs;

/// <summary>
/// Lets things that happen at once take turns in an order of chance, on one thread: whatever two of them can do to each other is done to
/// them sooner or later, and the same chance does it again.
/// </summary>
internal sealed class Turns(Random chance)
{
    private readonly List<TaskCompletionSource> _waiting = [];

    public Task NextAsync()
    {
        var turn = new TaskCompletionSource();
        _waiting.Add(turn);
        return turn.Task;
    }

    /// <summary>Until all have come to their end.</summary>
    public void Run(params IReadOnlyList<Func<Task>> atOnce)
    {
        var running = atOnce.Select(one => one()).ToList();
        while (_waiting.Count > 0)
        {
            var next = chance.Next(_waiting.Count);
            var turn = _waiting[next];
            _waiting.RemoveAt(next);
            // On this thread, until it waits again.
            turn.SetResult();
        }

        foreach (var one in running)
        {
            if (!one.IsCompleted) throw new InvalidOperationException("It waits for something that never comes.");
            one.GetAwaiter().GetResult();
        }
    }
}
