using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HudumaContact.Tests.Providers.Calling;

/// <summary>Something that listens and does with each connection's requests what it is told; it counts the requests that arrived whole.</summary>
internal sealed class ScriptedPeer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Queue<string?> _answers;
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _serving;
    private int _requests;

    /// <param name="answers">What is written for each request: null keeps silent; whatever ends the list ends the connection.</param>
    public ScriptedPeer(params string?[] answers)
    {
        _answers = new Queue<string?>(answers);
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>A request is here whole and gets no answer.</summary>
    public Task SilenceAsync => _heard.Task;

    /// <summary>It ends the connection as soon as it has written its answer.</summary>
    public bool HangsUp { get; init; }

    public static string Whole(string body) => $"HTTP/1.1 202 Accepted\r\nContent-Length: {body.Length}\r\n\r\n{body}";

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        try
        {
            await _serving;
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException or IOException)
        {
            // That is how it ends.
        }

        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        while (!_stop.IsCancellationRequested)
        {
            using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
            await ServeAsync(client.GetStream());
        }
    }

    private async Task ServeAsync(NetworkStream stream)
    {
        while (await IsRequestAsync(stream))
        {
            Interlocked.Increment(ref _requests);
            if (!_answers.TryDequeue(out var answer)) return;
            if (answer is null)
            {
                _heard.SetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, _stop.Token);
            }

            await stream.WriteAsync(Encoding.ASCII.GetBytes(answer!), _stop.Token);
            if (HangsUp) return;
        }
    }

    /// <summary>Reads one request to its end; false when the connection ended before.</summary>
    private async Task<bool> IsRequestAsync(NetworkStream stream)
    {
        var text = new StringBuilder();
        var buffer = new byte[4096];
        while (!IsWhole(text.ToString()))
        {
            var read = await stream.ReadAsync(buffer, _stop.Token);
            if (read == 0) return false;
            text.Append(Encoding.ASCII.GetString(buffer, 0, read));
        }

        return true;
    }

    private static bool IsWhole(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0) return false;
        var at = text.IndexOf("Content-Length: ", StringComparison.OrdinalIgnoreCase);
        var length = at < 0 ? 0 : int.Parse(text.AsSpan(at + 16, text.IndexOf('\r', at) - at - 16));
        return text.Length - end - 4 >= length;
    }
}
