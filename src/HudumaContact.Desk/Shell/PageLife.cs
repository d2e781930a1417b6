namespace HudumaContact.Desk.Shell;

/// <summary>
/// As long as a live page, or a part of one, is open: what it does by itself until it is left. Nobody awaits that, so whatever breaks it is
/// handed to the page (<c>DispatchExceptionAsync</c>), which then says that it is broken.
/// </summary>
internal sealed class PageLife : IDisposable
{
    private readonly CancellationTokenSource _left = new();

    public PageLife() => Gone = _left.Token;

    /// <summary>The page was left. It may be asked after that too.</summary>
    public CancellationToken Gone { get; }

    public async Task RunAsync(Func<CancellationToken, Task> work, Func<Exception, Task> broken)
    {
        try
        {
            await work(Gone);
        }
        catch (OperationCanceledException) when (Gone.IsCancellationRequested)
        {
            // The page was left.
        }
        catch (Exception failed)
        {
            await broken(failed);
        }
    }

    /// <summary>Again and again, for what changes while nothing happens.</summary>
    public Task EveryAsync(TimeSpan often, TimeProvider time, Func<Task> work, Func<Exception, Task> broken) => RunAsync(
        async gone =>
        {
            using var timer = new PeriodicTimer(often, time);
            while (await timer.WaitForNextTickAsync(gone)) await work();
        },
        broken);

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }
}
