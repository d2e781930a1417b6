using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HudumaContact.Benchmarks.Servers;

/// <summary>Where this program was built from, and waiting for what it starts.</summary>
internal static class Repository
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static string Root { get; } = FindRoot();

    /// <summary>The host as scripts/run starts it.</summary>
    public static string HostProgram { get; } = Path.Combine(Root, "src", "HudumaContact.Host", "bin", "Release", "net10.0", "huduma.dll");

    public static async Task UntilListensAsync(IPEndPoint address, Process process)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (process.HasExited) throw new InvalidOperationException($"{process.StartInfo.FileName} ended at once:\n{await process.StandardOutput.ReadToEndAsync()}{await process.StandardError.ReadToEndAsync()}");
            try
            {
                using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
                await socket.ConnectAsync(address);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System);
            }
        }

        throw new TimeoutException($"Nothing listens on {address} after {Patience.TotalSeconds} s.");
    }

    /// <summary>Until <c>/health/ready</c> answers 200: it can be dialled.</summary>
    public static async Task UntilReadyAsync(int port, Process process)
    {
        var address = new IPEndPoint(IPAddress.Loopback, port);
        await UntilListensAsync(address, process);
        var request = System.Text.Encoding.ASCII.GetBytes($"GET /health/ready HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
        var answer = new byte[64];
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(address);
            await socket.SendAsync(request);
            if (await socket.ReceiveAsync(answer) > 0 && answer.AsSpan().StartsWith("HTTP/1.1 200"u8)) return;
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }

        throw new TimeoutException($"Not ready after {Patience.TotalSeconds} s.");
    }

    private static string FindRoot()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "HudumaContact.sln"))) return at.FullName;
        }

        throw new InvalidOperationException("HudumaContact.sln is not above this program.");
    }
}
