namespace HudumaContact.Conversations.Messages;

/// <summary>Counts what a worker has begun and not finished, and tells when nothing is left: what a test awaits instead of sleeping.</summary>
internal sealed class Underway
{
    private readonly Lock _lock = new();
    private TaskCompletionSource? _idle;
    private int _count;

    public void Begin()
    {
        lock (_lock) _count++;
    }

    public void Finish()
    {
        TaskCompletionSource? idle = null;
        lock (_lock)
        {
            if (--_count == 0) (idle, _idle) = (_idle, null);
        }

        idle?.SetResult();
    }

    public Task IdleAsync()
    {
        lock (_lock) return _count == 0 ? Task.CompletedTask : (_idle ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
    }
}
