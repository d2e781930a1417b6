using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace HudumaContact.Benchmarks.Servers;

/// <summary>A server of the run: started on a free port of this machine, ended with the run.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, IPEndPoint address, string path)
    {
        _process = process;
        Address = address;
        Path = path;
    }

    public IPEndPoint Address { get; }

    public string Path { get; }

    public int Id => _process.Id;

    public TimeSpan Cpu
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static Task<ServerProcess> BareAsync() => StartAsync(port => Self("serve-bare", $"http://127.0.0.1:{port}"), "/");

    public static Task<ServerProcess> PeerAsync(string folder, string menu) =>
        StartAsync(port => new ProcessStartInfo("node", ["server.js", port.ToString(CultureInfo.InvariantCulture), menu]) { WorkingDirectory = folder }, "/");

    /// <param name="data">Folder of the database.</param>
    /// <param name="settings">Beyond a demo's.</param>
    public static Task<ServerProcess> HostAsync(string data, IReadOnlyDictionary<string, string>? settings = null) => StartAsync(port => Host(data, port, settings), "/hooks/at-ussd?key=demo");

    /// <summary>The host on a port that somebody knows already, ready to be reached.</summary>
    public static async Task<ServerProcess> HostAsync(string data, int port, IReadOnlyDictionary<string, string> settings)
    {
        var server = await StartAsync(chosen => Host(data, chosen, settings), "/hooks/at-sms?key=demo", port);
        await Repository.UntilReadyAsync(port, server._process);
        return server;
    }

    public static ProcessStartInfo Host(string data, int port, IReadOnlyDictionary<string, string>? settings = null)
    {
        var start = new ProcessStartInfo("dotnet", [Repository.HostProgram]);
        start.WorkingDirectory = Repository.Root;
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location;
        start.Environment["Demo"] = "true";
        start.Environment["ASPNETCORE_URLS"] = $"http://127.0.0.1:{port}";
        start.Environment["Flows__Watch"] = "false";
        start.Environment["Storage__Folder"] = data;
        // Unless it is asked for: espeak-ng would say some thousand texts.
        start.Environment["Speech__Make"] = "false";
        foreach (var (name, value) in settings ?? ReadOnlyDictionary<string, string>.Empty) start.Environment[name] = value;
        return start;
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Bytes that the host has allocated so far.</summary>
    public Task<long> AllocatedAsync() => AskAsync(StartupHook.Allocated);

    /// <summary>Methods that the host has compiled so far, those compiled again among them.</summary>
    public Task<long> CompiledAsync() => AskAsync(StartupHook.Compiled);

    /// <summary>Until it has said one of these on its console: what calls hear is read, and made, in the background, after the line can be dialled.</summary>
    /// <returns>Which.</returns>
    public async Task<string> UntilSaysAsync(params string[] what)
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Array.Find(what, each => line.Contains(each, StringComparison.Ordinal)) is { } said) return said;
        }

        throw new IOException("The host has ended: " + await _process.StandardError.ReadToEndAsync());
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited) _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<ServerProcess> StartAsync(Func<int, ProcessStartInfo> command, string path, int? known = null)
    {
        var port = known ?? FreePort();
        var start = command(port);
        start.RedirectStandardOutput = start.RedirectStandardInput = start.RedirectStandardError = true;
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} did not start.");
        var server = new ServerProcess(process, new IPEndPoint(IPAddress.Loopback, port), path);
        await Repository.UntilListensAsync(server.Address, process);
        return server;
    }

    private async Task<long> AskAsync(string what)
    {
        await _process.StandardInput.WriteLineAsync(what);
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(what, StringComparison.Ordinal)) return long.Parse(line[what.Length..], CultureInfo.InvariantCulture);
        }

        throw new IOException("The host has ended: " + await _process.StandardError.ReadToEndAsync());
    }

    private static ProcessStartInfo Self(params string[] args) => new(Environment.ProcessPath!, args);
}
