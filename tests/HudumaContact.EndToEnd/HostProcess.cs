using System.Collections.Concurrent;
using System.Diagnostics;

namespace HudumaContact.EndToEnd;

/// <summary>The built program as a process of its own, on a free port, with its records in a folder of its own.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    private readonly ConcurrentQueue<string> _log = [];
    private readonly Process _process;

    private HostProcess(ProcessStartInfo start, Uri address, string folder)
    {
        Address = address;
        Folder = folder;
        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
        _process.ErrorDataReceived += (_, line) => _log.Enqueue(line.Data ?? "");
    }

    public Uri Address { get; }

    /// <summary>Where its records are.</summary>
    public string Folder { get; }

    public string Log => string.Join('\n', _log);

    /// <summary>The password that a demo's first start told of somebody.</summary>
    public Task<string> PasswordOfAsync(string name, CancellationToken cancellation) => Eventually.SeeAsync(
        () => _log.Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).FirstOrDefault(words => words.Length > 2 && words[0] == name)?[1] ?? "",
        password => password.Length > 0,
        cancellation);

    /// <summary>Starts it and waits until it can be dialled.</summary>
    /// <param name="settings">As in the environment, e.g. <c>Flows__Path</c>.</param>
    /// <param name="killed">Takes the place of this one, with its address and records.</param>
    public static async Task<HostProcess> StartAsync(IReadOnlyDictionary<string, string> settings, CancellationToken cancellation, HostProcess? killed = null)
    {
        var address = killed?.Address ?? new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var folder = killed?.Folder ?? Directory.CreateTempSubdirectory("huduma-").FullName;
        var start = new ProcessStartInfo("dotnet", [Program]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["HUDUMA_HOME"] = TopFolder.Path;
        start.Environment["ASPNETCORE_URLS"] = address.ToString();
        start.Environment["Storage__Folder"] = folder;
        foreach (var (name, value) in settings) start.Environment[name] = value;

        var host = new HostProcess(start, address, folder);
        host._process.Start();
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        await host.UntilReadyAsync(cancellation);
        return host;
    }

    /// <summary>The command line, on the records of this one while it runs; what it wrote.</summary>
    public async Task<string> CommandAsync(IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true };
        start.Environment["HUDUMA_HOME"] = TopFolder.Path;
        start.Environment["Storage__Folder"] = Folder;
        start.Environment["Demo"] = "true";
        using var command = Process.Start(start)!;
        var written = await command.StandardOutput.ReadToEndAsync(cancellation);
        await command.WaitForExitAsync(cancellation);
        return written;
    }

    /// <summary>As <c>kill -9</c>: nothing is finished, flushed or told. Its records stay for who takes its place.</summary>
    public async Task KillAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        Directory.Delete(Folder, recursive: true);
    }

    // The program's own build, not the copy beside the tests: only there are the pages' files found.
    private static string Program =>
        Path.Combine(TopFolder.Path, "src", "HudumaContact.Host", "bin", AppContext.BaseDirectory.Contains("Debug", StringComparison.Ordinal) ? "Debug" : "Release", "net10.0", "huduma.dll");

    private async Task UntilReadyAsync(CancellationToken cancellation)
    {
        using var client = new HttpClient(new SocketsHttpHandler()) { BaseAddress = Address };
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            if (_process.HasExited) throw new InvalidOperationException($"The program ended at its start:\n{Log}");
            try
            {
                using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), cancellation);
                if (answer.IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(Glance, TimeProvider.System, cancellation);
        }

        throw new TimeoutException($"The program was not ready after {Patience.TotalSeconds} s:\n{Log}");
    }
}
