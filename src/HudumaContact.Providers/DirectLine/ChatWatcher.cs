using HudumaContact.Conversations.Contacts;

namespace HudumaContact.Providers.DirectLine;

/// <summary>One page that looks at a chat, and waits for the bell.</summary>
internal sealed class ChatWatcher(ChatUser user, ChatWatchers watchers) : IDisposable
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _bell = New();
    private bool _isTyped;

    public ChatUser User => user;

    public void Ring()
    {
        lock (_lock) _bell.TrySetResult();
    }

    public void ShowTyping()
    {
        lock (_lock)
        {
            _isTyped = true;
            _bell.TrySetResult();
        }
    }

    /// <summary>Until the bell has rung since the last call.</summary>
    /// <returns>Whether somebody of ours is writing.</returns>
    /// <exception cref="TimeoutException">It did not ring in time.</exception>
    public async ValueTask<bool> WaitAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        Task bell;
        lock (_lock) bell = _bell.Task;
        await bell.WaitAsync(atMost, time, cancellation);
        lock (_lock)
        {
            _bell = New();
            var isTyped = _isTyped;
            _isTyped = false;
            return isTyped;
        }
    }

    public void Dispose() => watchers.Leave(this);

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
