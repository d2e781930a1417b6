using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace HudumaContact.EndToEnd.Kannel;

/// <summary>A real Kannel, from Debian's packages, with its fake operator: phones text through it, and what is sent to phones is printed.</summary>
internal sealed class KannelGateway : IAsyncDisposable
{
    public const string User = "huduma";

    public const string Password = "send-test-pw";

    private const string BearerBox = "/usr/sbin/bearerbox";
    private const string SmsBox = "/usr/sbin/smsbox";
    private const string FakeOperator = "/usr/lib/kannel/test/fakesmsc";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);

    private readonly string _folder = Directory.CreateTempSubdirectory("huduma-kannel-").FullName;
    private readonly ConcurrentQueue<string> _log = [];
    private readonly Stack<Process> _running = [];
    private readonly int _adminPort = FreePort.Next();
    private readonly int _operatorPort = FreePort.Next();
    private readonly int _sendPort = FreePort.Next();

    /// <summary>Null when it can be started, else why not.</summary>
    public static string? Missing =>
        Array.Find([BearerBox, SmsBox, FakeOperator], program => !File.Exists(program)) is { } missing
            ? $"{missing} is not here: apt-get install kannel kannel-extras" : null;

    /// <summary>Where it is asked to send.</summary>
    public Uri Address => new($"http://127.0.0.1:{_sendPort}");

    public string Log => string.Join('\n', _log);

    /// <summary>Starts bearerbox and smsbox and waits until they know each other.</summary>
    /// <param name="host">Where messages and reports go.</param>
    public async Task StartAsync(Uri host, string key, CancellationToken cancellation)
    {
        var file = Path.Combine(_folder, "kannel.conf");
        await File.WriteAllTextAsync(file, Configuration(host, key), cancellation);
        Run(BearerBox, "-v", "1", file);
        await UntilAsync(status => status is not null, cancellation);
        await StartSmsBoxAsync(file, cancellation);
        // Its link to the operator listens once it is listed; before that an operator who connects is refused.
        await UntilAsync(status => status?.Descendants("smsc").Any() == true, cancellation);
    }

    /// <summary>A phone sends one message; afterwards what is sent to phones is printed.</summary>
    /// <param name="message">Sender, receiver, kind and text as fakesmsc takes them.</param>
    public async Task TextAsync(string message, CancellationToken cancellation)
    {
        Run(FakeOperator, "-H", "127.0.0.1", "-r", $"{_operatorPort}", "-i", "1", "-m", "1", message);
        await UntilAsync(status => status?.Descendants("smsc").Any(link => link.Element("status")?.Value.StartsWith("online", StringComparison.Ordinal) == true) == true, cancellation);
    }

    /// <summary>The first message that phones were sent, as it is printed: sender, receiver, kind, text.</summary>
    public async Task<string> SentToPhonesAsync(CancellationToken cancellation)
    {
        var printed = await Eventually.SeeAsync(() => _log.FirstOrDefault(line => line.Contains("Got message 1: <", StringComparison.Ordinal)), line => line is not null, cancellation);
        return printed is null ? throw new TimeoutException($"No phone got anything:\n{Log}") : printed[(printed.IndexOf('<', StringComparison.Ordinal) + 1)..printed.LastIndexOf('>')];
    }

    public async ValueTask DisposeAsync()
    {
        // The operator first, then smsbox, then bearerbox.
        while (_running.TryPop(out var process))
        {
            if (!process.HasExited) process.Kill();
            await process.WaitForExitAsync();
            process.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private string Configuration(Uri host, string key, [CallerFilePath] string here = "") =>
        File.ReadAllText(Path.Combine(Path.GetDirectoryName(here)!, "kannel.conf"))
            .Replace("{admin}", $"{_adminPort}", StringComparison.Ordinal)
            .Replace("{box}", $"{FreePort.Next()}", StringComparison.Ordinal)
            .Replace("{operator}", $"{_operatorPort}", StringComparison.Ordinal)
            .Replace("{sendsms}", $"{_sendPort}", StringComparison.Ordinal)
            .Replace("{password}", Password, StringComparison.Ordinal)
            .Replace("{host}", host.ToString(), StringComparison.Ordinal)
            .Replace("{key}", Uri.EscapeDataString(key).Replace("%", "%%", StringComparison.Ordinal), StringComparison.Ordinal);

    // It gives up when bearerbox does not take boxes yet, and bearerbox answers for its status before it does.
    private async Task StartSmsBoxAsync(string file, CancellationToken cancellation)
    {
        var box = Run(SmsBox, "-v", "1", file);
        await UntilAsync(
            status =>
            {
                if (box.HasExited) box = Run(SmsBox, "-v", "1", file);
                return status?.Descendants("box").Any() == true;
            },
            cancellation);
    }

    private Process Run(string program, params string[] arguments)
    {
        var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = _folder },
        };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _running.Push(process);
        return process;
    }

    private void Hear(string? line)
    {
        if (line is not null) _log.Enqueue(line);
    }

    private async Task UntilAsync(Func<XDocument?, bool> isSo, CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler());
        var begin = TimeProvider.System.GetTimestamp();
        while (!isSo(await StatusAsync(client, cancellation)))
        {
            if (TimeProvider.System.GetElapsedTime(begin) > Patience) throw new TimeoutException($"The gateway was not ready:\n{Log}");
            await Task.Delay(Glance, TimeProvider.System, cancellation);
        }
    }

    private async Task<XDocument?> StatusAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            return XDocument.Parse(await client.GetStringAsync(new Uri($"http://127.0.0.1:{_adminPort}/status.xml?password={Password}"), cancellation));
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return null;
        }
    }
}
