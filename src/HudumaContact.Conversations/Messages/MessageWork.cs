using HudumaContact.Conversations.Hops;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Messages;

/// <summary>Works on messages as they come, those of one contact in order, those of many at once. What the storage refuses for a while waits on disk.</summary>
#pragma warning disable CA1001 // The semaphore holds nothing of the system's, and a host that gives up waiting for us at its end would dispose it under what still works.
public sealed partial class MessageWork(WaitingMessages waiting, IMessageStore store, MessageHandler handler, MessageOptions options, TimeProvider time, ILogger<MessageWork> logger)
#pragma warning restore CA1001
{
    private const int MostAtOnce = 256;

    private const int MostRead = 1_000;

    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(1);

    private readonly SemaphoreSlim _room = new(MostAtOnce);
    private readonly HashSet<MessageId> _underway = [];
    private readonly Lock _lock = new();

    /// <summary>Until it is cancelled; what was begun is finished.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        // What the last run of the program left behind.
        waiting.LeaveSome();
        var reading = ReadAsync(stopping);
        try
        {
            await foreach (var message in waiting.Reader.ReadAllAsync(stopping)) await BeginAsync(message, stopping);
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The program ends; whatever waits does so on disk.
        }

        await reading;
        for (var i = 0; i < MostAtOnce; i++) await _room.WaitAsync(CancellationToken.None);
    }

    /// <summary>Until nothing that is known of waits any more.</summary>
    public Task IdleAsync() => waiting.Underway.IdleAsync();

    private async Task ReadAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (waiting.TakeLeftSome())
                {
                    var read = await store.WaitingAsync(MostRead, stopping);
                    if (read.Count == MostRead) waiting.LeaveSome();
                    foreach (var message in read)
                    {
                        waiting.Underway.Begin();
                        await BeginAsync(message, stopping);
                    }

                    if (read.Count > 0) continue;
                }
            }
            catch (StorageUnavailableException failed)
            {
                LogUnread(failed.Message);
                waiting.LeaveSome();
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(BetweenReads, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async ValueTask BeginAsync(WaitingMessage message, CancellationToken stopping)
    {
        await _room.WaitAsync(stopping);
        lock (_lock)
        {
            if (!_underway.Add(message.Id))
            {
                _room.Release();
                waiting.Underway.Finish();
                return;
            }
        }

        _ = FinishAsync(message);
    }

    /// <summary>The edge of the worker: whatever breaks is logged once, and the next message is worked on.</summary>
    private async Task FinishAsync(WaitingMessage message)
    {
        try
        {
            await handler.HandleAsync(message);
        }
        catch (Exception failed) when (failed is StorageUnavailableException or TimeoutException)
        {
            LogWaits(message.Id, failed.Message);
            waiting.LeaveSome();
        }
        catch (Exception broken)
        {
            LogBroke(broken, message.Id, message.Line);
            await SetAsideAsync(message);
        }
        finally
        {
            lock (_lock) _underway.Remove(message.Id);
            _room.Release();
            waiting.Underway.Finish();
        }
    }

    // It would break again and again; it stays on record for whoever mends the cause.
    private async Task SetAsideAsync(WaitingMessage message)
    {
        try
        {
            await store.SetAsideAsync(message.Id, time.GetUtcNow().UtcDateTime, HopDeadline.After(options.HandleWithin, time));
        }
        catch (StorageUnavailableException failed)
        {
            LogWaits(message.Id, failed.Message);
            waiting.LeaveSome();
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Messages that wait could not be read: {Reason}")]
    private partial void LogUnread(string reason);

    [LoggerMessage(2, LogLevel.Warning, "Message {Message} waits: {Reason}")]
    private partial void LogWaits(MessageId message, string reason);

    [LoggerMessage(3, LogLevel.Error, "Message {Message} on {Line} broke its handler; nobody was answered")]
    private partial void LogBroke(Exception broken, MessageId message, HudumaContact.Conversations.Lines.LineId line);
}
