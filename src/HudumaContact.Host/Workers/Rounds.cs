using HudumaContact.Conversations;

namespace HudumaContact.Host.Workers;

/// <summary>The one loop of all that is done again and again beside the lines.</summary>
internal static class Rounds
{
    /// <summary>
    /// Until it is stopped. The edge of a round: whatever one could not do, the next one tries again, and the server goes on. What the
    /// storage refuses for a while is told by its message alone.
    /// </summary>
    /// <param name="first">Before the first round.</param>
    /// <param name="every">Between two.</param>
    /// <param name="notDone">Tells why a round was not done; the exception is null where its message says all.</param>
    public static Task RunAsync(
        TimeSpan first, TimeSpan every, TimeProvider time, Func<CancellationToken, Task> round, Action<Exception?, string> notDone, CancellationToken stopping) =>
        RunAsync(wait => Task.Delay(wait, time, stopping), first, every, round, notDone, stopping);

    /// <inheritdoc cref="RunAsync(TimeSpan, TimeSpan, TimeProvider, Func{CancellationToken, Task}, Action{Exception, string}, CancellationToken)"/>
    /// <param name="pause">Waits at most so long before a round.</param>
    public static async Task RunAsync(
        Func<TimeSpan, Task> pause, TimeSpan first, TimeSpan every, Func<CancellationToken, Task> round, Action<Exception?, string> notDone, CancellationToken stopping)
    {
        for (var wait = first; ; wait = every)
        {
            await pause(wait).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stopping.IsCancellationRequested) return;
            try
            {
                await round(stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failed)
            {
                notDone(failed is StorageUnavailableException or TimeoutException ? null : failed, failed.Message);
            }
        }
    }
}
