using System.Net.WebSockets;
using System.Text.Json;
using HudumaContact.Conversations;
using HudumaContact.Conversations.Chats;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.DirectLine.Activities;
using HudumaContact.Providers.DirectLine.Callers;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.DirectLine;

/// <summary>The WebSocket of a page: what stands in its chat after a mark, and whatever is written from then on.</summary>
internal sealed partial class StreamEndpoint(
    Line line, ChatCallers callers, ChatTokens tokens, ChatWatchers watchers, IChatLog chats, IHostApplicationLifetime host, TimeProvider time, ILogger<StreamEndpoint> logger)
{
    /// <summary>An empty frame this often keeps proxies from closing; what another host has written meanwhile is found then.</summary>
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(15);

    /// <summary>A page that takes nothing for so long is gone.</summary>
    private static readonly TimeSpan SlowestSend = TimeSpan.FromSeconds(20);

    private static readonly TimeSpan Goodbye = TimeSpan.FromSeconds(2);

    private const int MostRead = 200;

    public async Task HandleAsync(HttpContext context, string chat)
    {
        if (await callers.AdmitStreamAsync(context, chat) is not { } token) return;
        if (!context.WebSockets.IsWebSocketRequest)
        {
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status400BadRequest, "BadArgument", "This is the address of a WebSocket. Others ask for activities by GET.");
            return;
        }

        try
        {
            if (!await chats.HasBegunAsync(token.User, context.RequestAborted))
            {
                await DirectLineRefusal.UnknownAsync(context.Response);
                return;
            }
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotRead(unavailable, line.Id);
            await DirectLineRefusal.NotKeptAsync(context.Response);
            return;
        }

        using var watcher = watchers.Watch(token.User);
        if (watcher is null)
        {
            await DirectLineRefusal.RefuseAsync(context.Response, StatusCodes.Status429TooManyRequests, "TooManyRequests", "Too many pages look at chats just now. Ask for activities by GET, or try again later.");
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        await ServeAsync(socket, watcher, token, ActivitySets.After(context.Request.Query["watermark"]), context.RequestAborted);
    }

    private async Task ServeAsync(WebSocket socket, ChatWatcher watcher, ChatToken token, int after, CancellationToken aborted)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(aborted, host.ApplicationStopping);
        var listening = ListenAsync(socket, gone);
        try
        {
            await TellAsync(socket, watcher, token, after, gone.Token);
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException)
        {
            // The page was closed or cut off, or the program ends: the page comes again with its mark.
        }
        catch (StorageUnavailableException unavailable)
        {
            LogNotRead(unavailable, line.Id);
        }

        await CloseAsync(socket);
        await gone.CancelAsync();
        await listening;
    }

    private async Task TellAsync(WebSocket socket, ChatWatcher watcher, ChatToken token, int after, CancellationToken cancellation)
    {
        while (!tokens.IsOver(token))
        {
            IReadOnlyList<ChatEntry> entries;
            do
            {
                entries = await chats.ReadAsync(token.User, after, MostRead, cancellation);
                if (entries.Count == 0) break;
                await SendAsync(socket, ActivitySets.Of(token.User, entries, after), cancellation);
                after = entries[^1].Number;
            }
            while (entries.Count == MostRead);

            try
            {
                if (await watcher.WaitAsync(Quiet, time, cancellation)) await SendAsync(socket, ActivitySets.Typing(token.User, after, time.GetUtcNow()), cancellation);
            }
            catch (TimeoutException)
            {
                await SendAsync(socket, ReadOnlyMemory<byte>.Empty, cancellation);
            }
        }
    }

    private ValueTask SendAsync(WebSocket socket, ActivitySet set, CancellationToken cancellation) =>
        SendAsync(socket, JsonSerializer.SerializeToUtf8Bytes(set, DirectLineJson.Default.ActivitySet), cancellation);

    private async ValueTask SendAsync(WebSocket socket, ReadOnlyMemory<byte> frame, CancellationToken cancellation)
    {
        using var slow = new CancellationTokenSource(SlowestSend, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(slow.Token, cancellation);
        await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, either.Token);
    }

    /// <summary>What a client sends here means nothing but that it is there; that it closes means that it is gone.</summary>
    private static async Task ListenAsync(WebSocket socket, CancellationTokenSource gone)
    {
        var buffer = new byte[256];
        try
        {
            while ((await socket.ReceiveAsync(buffer.AsMemory(), gone.Token)).MessageType is not WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException)
        {
            // As in ServeAsync.
        }

        await gone.CancelAsync();
    }

    private async Task CloseAsync(WebSocket socket)
    {
        if (socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived)) return;
        using var slow = new CancellationTokenSource(Goodbye, time);
        try
        {
            await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, statusDescription: null, slow.Token);
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException)
        {
            // Nobody is there to be told goodbye.
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Line {Line}: a chat could not be read; its page comes again")]
    private partial void LogNotRead(Exception unavailable, LineId line);
}
