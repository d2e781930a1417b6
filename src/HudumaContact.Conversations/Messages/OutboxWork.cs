using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Messages;

/// <summary>Sends what a line has to send, at the line's pace; one for each line, so that a slow provider holds up no other.</summary>
public sealed partial class OutboxWork(Outbox outbox, IOutboxStore store, SendMessage send, MessageOptions options, TimeProvider time, ILogger<OutboxWork> logger)
{
    /// <summary>Messages of a line that a provider works on at once: what its pace needs when a call takes half a second. Each may be in doubt after a crash, so no more.</summary>
    private static int AtOnce(Line line) => Math.Clamp((int)(line.MessagesPerSecond / 2), 4, 128);

    private const int MostRead = 2_000;

    private static readonly TimeSpan BetweenReads = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenExpiries = TimeSpan.FromMinutes(10);

    /// <summary>Until it is cancelled; what a provider has been handed is finished.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        if (outbox.All.Count == 0) return;
        foreach (var chat in outbox.All.Where(line => line.Line.Kind is LineKind.Chat)) await store.QueueInterruptedAsync(chat.Line.Id, stopping);
        var interrupted = await store.PutInterruptedInDoubtAsync(time.GetUtcNow().UtcDateTime, stopping);
        if (interrupted > 0) LogInterrupted(interrupted);
        await Task.WhenAll([.. outbox.All.Select(line => SendAsync(line, stopping)), .. outbox.All.Select(line => ReadAsync(line, stopping)), ExpireAsync(stopping)]);
    }

    /// <summary>Until nothing that is known of is to be sent.</summary>
    public Task IdleAsync() => Task.WhenAll(outbox.All.Select(line => line.IdleAsync()));

    private async Task SendAsync(LineOutbox line, CancellationToken stopping)
    {
        var pace = new Pace(line.Line.MessagesPerSecond, time);
        var atOnce = AtOnce(line.Line);
        using var room = new SemaphoreSlim(atOnce);
        try
        {
            while (true)
            {
                await room.WaitAsync(stopping);
                await pace.WaitAsync(stopping);
                // Picked as late as can be: an answer that came meanwhile goes first.
                var message = await line.NextAsync(stopping);
                _ = FinishAsync(message, line, room);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // One place was taken for the message that did not come.
            for (var i = 1; i < atOnce; i++) await room.WaitAsync(CancellationToken.None);
        }
    }

    private async Task FinishAsync(OutboxMessage message, LineOutbox line, SemaphoreSlim room)
    {
        try
        {
            await send.RunAsync(message, line.Line, CancellationToken.None);
        }
        catch (Exception failed)
        {
            // The edge of the sender: on disk the message is as it was, or being sent, which the next start puts in doubt.
            if (failed is StorageUnavailableException) LogUnwritten(message.Id, failed.Message);
            else LogBroke(failed, message.Id);
        }
        finally
        {
            line.Release(message);
            room.Release();
        }
    }

    /// <summary>Takes up what has become due on disk, or was put there by somebody else.</summary>
    public async Task LookAsync(CancellationToken cancellation)
    {
        foreach (var line in outbox.All) await LookAsync(line, cancellation);
    }

    private async Task LookAsync(LineOutbox line, CancellationToken cancellation)
    {
        foreach (var kind in line.WithRoom())
        {
            foreach (var message in await store.DueAsync(line.Line.Id, kind, time.GetUtcNow().UtcDateTime, MostRead, cancellation)) line.Add(message);
        }
    }

    private async Task ReadAsync(LineOutbox line, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await LookAsync(line, stopping);
            }
            catch (StorageUnavailableException failed)
            {
                LogUnread(line.Line.Id, failed.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(BetweenReads, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ExpireAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                var now = time.GetUtcNow().UtcDateTime;
                await store.ExpireAsync(now - options.ReportsWithin, now, stopping);
            }
            catch (StorageUnavailableException failed)
            {
                LogUnexpired(failed.Message);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }

            await Task.Delay(BetweenExpiries, time, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "{Messages} messages were being sent when the program ended: they are in doubt, and their reports settle them")]
    private partial void LogInterrupted(int messages);

    [LoggerMessage(2, LogLevel.Warning, "Where message {Message} stands could not be written: {Reason}")]
    private partial void LogUnwritten(MessageId message, string reason);

    [LoggerMessage(3, LogLevel.Error, "Message {Message} broke its sender")]
    private partial void LogBroke(Exception broken, MessageId message);

    [LoggerMessage(4, LogLevel.Warning, "The messages of {Line} could not be read: {Reason}")]
    private partial void LogUnread(HudumaContact.Conversations.Lines.LineId line, string reason);

    [LoggerMessage(5, LogLevel.Warning, "Messages without a report could not be expired: {Reason}")]
    private partial void LogUnexpired(string reason);
}
