namespace HudumaContact.Tests.Conversations.Gateway;

/// <summary>Many hops at once, or one restart alone.</summary>
internal sealed class RestartTurns : IDisposable
{
    private const int All = 1000;

    private readonly SemaphoreSlim _passes = new(All, All);
    private readonly SemaphoreSlim _restart = new(1, 1);
    private readonly Lock _lock = new();
    private TaskCompletionSource? _enough;
    private int _left;

    public async Task<IDisposable> HopAsync()
    {
        await _restart.WaitAsync();
        _restart.Release();
        await _passes.WaitAsync();
        lock (_lock)
        {
            if (--_left == 0) _enough!.SetResult();
        }

        return new Turn(() => _passes.Release());
    }

    /// <summary>When so many hops have gone by, keeps new ones out and waits for those inside.</summary>
    public async Task<IDisposable> RestartAsync(int after)
    {
        Task enough;
        lock (_lock)
        {
            _left = after;
            _enough = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            enough = _enough.Task;
        }

        await enough;
        await _restart.WaitAsync();
        for (var i = 0; i < All; i++) await _passes.WaitAsync();
        return new Turn(() =>
        {
            _passes.Release(All);
            _restart.Release();
        });
    }

    public void Dispose()
    {
        _passes.Dispose();
        _restart.Dispose();
    }

    private sealed class Turn(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
