using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>
/// One kept-alive HTTP/1.1 connection that posts forms and reads plain answers, with as little work as can be: the load runs on the same
/// cores as what it measures.
/// </summary>
internal sealed class HttpConnection(IPEndPoint address, string path) : IDisposable
{
    private readonly Socket _socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _in = new byte[16 * 1024];
    private readonly byte[] _out = new byte[4 * 1024];
    private readonly string _head = HeadOf(address, path);

    public async ValueTask OpenAsync() => await _socket.ConnectAsync(address);

    /// <summary>Posts a form (ASCII, already encoded); the body of the answer as bytes of an inner buffer, valid until the next post.</summary>
    public ValueTask<ReadOnlyMemory<byte>> PostAsync(string form) => PostBelowAsync(_head, form);

    /// <summary>The same to another path.</summary>
    public ValueTask<ReadOnlyMemory<byte>> PostAsync(string elsewhere, string form) => PostBelowAsync(HeadOf(address, elsewhere), form);

    private static string HeadOf(IPEndPoint address, string path) =>
        $"POST {path} HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: ";

    private async ValueTask<ReadOnlyMemory<byte>> PostBelowAsync(string head, string form)
    {
        var length = Encoding.ASCII.GetBytes(head, _out);
        length += Encoding.ASCII.GetBytes(form.Length.ToString(CultureInfo.InvariantCulture), _out.AsSpan(length));
        "\r\n\r\n"u8.CopyTo(_out.AsSpan(length));
        length += 4;
        length += Encoding.ASCII.GetBytes(form, _out.AsSpan(length));
        await _socket.SendAsync(_out.AsMemory(0, length));

        var have = 0;
        while (true)
        {
            var read = await _socket.ReceiveAsync(_in.AsMemory(have));
            if (read == 0) throw new IOException("The server closed the connection.");
            have += read;
            if (TryReadBody(_in.AsSpan(0, have), out var start, out var size)) return _in.AsMemory(start, size);
        }
    }

    public void Dispose() => _socket.Dispose();

    private static bool TryReadBody(ReadOnlySpan<byte> response, out int start, out int size)
    {
        size = 0;
        start = response.IndexOf("\r\n\r\n"u8);
        if (start < 0) return false;
        var head = response[..start];
        start += 4;
        if (!head.StartsWith("HTTP/1.1 200"u8)) throw new IOException("The server answered " + Encoding.ASCII.GetString(head[..head.IndexOf((byte)'\r')]) + ": " + Encoding.UTF8.GetString(response[start..]));
        if (TryReadLength(head, out size)) return response.Length >= start + size;
        return TryReadChunk(response, ref start, out size);
    }

    private static bool TryReadLength(ReadOnlySpan<byte> head, out int size)
    {
        size = 0;
        var name = "\r\nContent-Length: "u8;
        var at = head.IndexOf(name);
        return at >= 0 && System.Buffers.Text.Utf8Parser.TryParse(head[(at + name.Length)..], out size, out _);
    }

    // One chunk and the empty one behind it: what small answers are sent as.
    private static bool TryReadChunk(ReadOnlySpan<byte> response, ref int start, out int size)
    {
        size = 0;
        var rest = response[start..];
        var line = rest.IndexOf("\r\n"u8);
        if (line < 0 || !rest.EndsWith("\r\n0\r\n\r\n"u8)) return false;
        if (!System.Buffers.Text.Utf8Parser.TryParse(rest[..line], out size, out _, 'X')) throw new IOException("The server's chunk has no size.");
        start += line + 2;
        return true;
    }
}
