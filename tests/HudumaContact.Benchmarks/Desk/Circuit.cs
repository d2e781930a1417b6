using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Threading.Channels;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>
/// A live page as the server knows one, without a browser: everything is rendered for it, told to it and confirmed by it. What the page's
/// scripts would do, but for going to another page, is answered with nothing.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ClientWebSocket _socket = new();
    private readonly Channel<ReadOnlyMemory<byte>> _out = Channel.CreateUnbounded<ReadOnlyMemory<byte>>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentDictionary<long, TaskCompletionSource<bool>> _calls = [];
    private readonly TaskCompletionSource _isLive = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _left = new();
    private readonly Uri _address;
    private readonly Action<RenderBatch> _drawn;
    private Task _working = Task.CompletedTask;
    private string _at;
    private long _events = -1;
    private long _lastCall;
    private long _lastObject;

    private Circuit(Uri address, string path, Action<RenderBatch> drawn)
    {
        _address = address;
        _at = path;
        _drawn = drawn;
    }

    /// <summary>The path of the page that is shown.</summary>
    public string At => Volatile.Read(ref _at);

    /// <summary>Why it ended by itself; null while it lives.</summary>
    public string? Broken { get; private set; }

    /// <param name="page">As the server rendered it for a first look.</param>
    /// <param name="drawn">Called for one batch after the other.</param>
    public static async Task<Circuit> OpenAsync(Uri address, CookieContainer cookies, string path, string page, Action<RenderBatch> drawn)
    {
        var circuit = new Circuit(address, path, drawn);
        circuit._socket.Options.Cookies = cookies;
        await circuit._socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        await circuit._socket.SendAsync(BlazorPack.Handshake, WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        circuit._working = Task.WhenAll(circuit.SendAsync(), circuit.ReceiveAsync());
        var state = State.Match(page) is { Success: true } found ? found.Groups["state"].Value : "";
        circuit.Call("StartCircuit", address.ToString(), new Uri(address, path).ToString(), "[]", state);
        var operations = Markers.Matches(page).Select((marker, index) => new JsonObject
        {
            ["type"] = "add",
            ["ssrComponentId"] = index + 1,
            ["marker"] = JsonNode.Parse(marker.Groups["marker"].Value),
        });
        circuit.Call("UpdateRootComponents", new JsonObject { ["batchId"] = 1, ["operations"] = new JsonArray([.. operations]) }.ToJsonString(), state);
        await circuit._isLive.Task.WaitAsync(Patience, TimeProvider.System);
        return circuit;
    }

    /// <summary>Follows a link.</summary>
    public void Go(string path)
    {
        Volatile.Write(ref _at, path);
        Call("OnLocationChanged", new Uri(_address, path).ToString(), null, true);
    }

    /// <summary>As a browser tells of an event; done when the page's handler is.</summary>
    /// <returns>False when the page had no such handler any more.</returns>
    public async Task<bool> RaiseAsync(long handler, string name, JsonObject happened, string? typed = null)
    {
        var call = Interlocked.Increment(ref _lastCall);
        var done = _calls[call] = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        var descriptor = new JsonObject
        {
            ["eventHandlerId"] = handler,
            ["eventName"] = name,
            ["eventFieldInfo"] = typed is null ? null : new JsonObject { ["componentId"] = 0, ["fieldValue"] = typed },
        };
        Call("BeginInvokeDotNetFromJS", call.ToString(CultureInfo.InvariantCulture), null, "DispatchEventAsync", Volatile.Read(ref _events), new JsonArray(descriptor, happened).ToJsonString());
        return await done.Task.WaitAsync(Patience, TimeProvider.System);
    }

    /// <summary>So that the server does not take a page on which nothing happens for gone.</summary>
    public void StayAlive() => _out.Writer.TryWrite(BlazorPack.Alive);

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        _socket.Abort();
        await _working;
        _socket.Dispose();
        _left.Dispose();
    }

    private void Call(string target, params object?[] arguments) => _out.Writer.TryWrite(BlazorPack.Call(target, arguments));

    private async Task SendAsync()
    {
        try
        {
            await foreach (var message in _out.Reader.ReadAllAsync(_left.Token)) await _socket.SendAsync(message, WebSocketMessageType.Binary, endOfMessage: true, _left.Token);
        }
        catch (Exception ended) when (ended is OperationCanceledException or WebSocketException)
        {
            // Who receives tells why.
        }
    }

    private async Task ReceiveAsync()
    {
        try
        {
            var buffer = new byte[64 * 1024];
            var have = 0;
            var isHandshaken = false;
            while (!_left.IsCancellationRequested)
            {
                if (have == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
                var received = await _socket.ReceiveAsync(buffer.AsMemory(have), _left.Token);
                if (received.MessageType is WebSocketMessageType.Close) throw new WebSocketException("The server closed the connection.");
                have += received.Count;
                ReadOnlyMemory<byte> rest = buffer.AsMemory(0, have);
                // The answer to the handshake is two braces and an end mark.
                if (!isHandshaken && rest.Span.IndexOf((byte)0x1e) is var end and >= 0) (isHandshaken, rest) = (true, rest[(end + 1)..]);
                while (isHandshaken && BlazorPack.TryTake(ref rest, out var message))
                {
                    if (BlazorPack.ReadCall(message) is var (target, arguments)) Take(target, arguments);
                }

                rest.CopyTo(buffer);
                have = rest.Length;
            }
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // It was left.
        }
        catch (Exception broken)
        {
            Break(broken.Message);
        }
    }

    private void Take(string target, object?[] arguments)
    {
        switch (target, arguments)
        {
            case ("JS.RenderBatch", [long number, byte[] batch]):
                _drawn(new RenderBatch(batch));
                Call("OnRenderCompleted", number, null);
                break;
            case ("JS.BeginInvokeJS", [long call, string name, var given, ..]):
                Answer(call, name, given as string ?? "[]", arguments is [_, _, _, long kind, ..] ? kind : 0);
                break;
            case ("JS.EndInvokeDotNet", [string call, bool isDone, ..]):
                if (_calls.TryRemove(long.Parse(call, CultureInfo.InvariantCulture), out var waiting)) waiting.SetResult(isDone);
                break;
            case ("JS.Error", [string error]):
                Break(error);
                break;
        }
    }

    private void Break(string why)
    {
        Broken ??= why;
        _isLive.TrySetException(new IOException(why));
        foreach (var waiting in _calls.Values) waiting.TrySetResult(false);
    }

    private void Answer(long call, string name, string given, long kind)
    {
        if (name == "Blazor._internal.attachWebRendererInterop")
        {
            _events = JsonNode.Parse(given)![1]!["__dotNetObject"]!.GetValue<long>();
            _isLive.TrySetResult();
        }

        if (name == "Blazor._internal.navigationManager.navigateTo") Go(new Uri(_address, JsonNode.Parse(given)![0]!.GetValue<string>()).PathAndQuery);
        // A call without a number wants no answer.
        if (call == 0) return;
        const long aReference = 1;
        var result = kind == aReference ? $"{{\"__jsObjectId\":{Interlocked.Increment(ref _lastObject)}}}" : "null";
        Call("EndInvokeJSFromDotNet", call, true, $"[{call},true,{result}]");
    }

    [GeneratedRegex("<!--Blazor:(?<marker>\\{\"type\":\"server\".*?\\})-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Markers { get; }

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>[a-zA-Z0-9+/=]+)-->", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex State { get; }
}
