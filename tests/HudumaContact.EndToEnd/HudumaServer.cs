using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace HudumaContact.EndToEnd;

/// <summary>The real program as a child process, on a port and in a folder of its own; it can be killed and started again.</summary>
internal sealed class HudumaServer : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, string> _settings;
    private Process? _process;

    private HudumaServer(string data, Dictionary<string, string> settings)
    {
        Data = data;
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _settings = settings;
        Client = new HttpClient(new SocketsHttpHandler { ConnectTimeout = TimeSpan.FromSeconds(5) }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(15) };
    }

    /// <summary>Folder of its databases.</summary>
    public string Data { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    /// <summary>A demo with empty databases, ready to be dialled.</summary>
    public static async Task<HudumaServer> StartAsync(Dictionary<string, string>? settings = null)
    {
        var server = new HudumaServer(Directory.CreateTempSubdirectory("huduma-e2e-").FullName, settings ?? []);
        await server.StartAgainAsync();
        return server;
    }

    /// <summary>As <c>kill -9</c>: nothing is finished, flushed or told.</summary>
    public async Task KillAsync()
    {
        _process!.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async Task StartAgainAsync()
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "huduma.dll")])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Demo"] = "true";
        start.Environment["ASPNETCORE_URLS"] = Address.ToString().TrimEnd('/');
        start.Environment["Storage__Folder"] = Data;
        start.Environment["Flows__Watch"] = "false";
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        _process = Process.Start(start)!;
        // Somebody must read what it writes, or it would wait for room in the pipe.
        _process.OutputDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        var errors = _process.StandardError.ReadToEndAsync();
        var started = Stopwatch.GetTimestamp();
        while (!await IsReadyAsync())
        {
            if (_process.HasExited) throw new InvalidOperationException($"The server ended at its start: {await errors}");
            if (Stopwatch.GetElapsedTime(started) > StartsWithin) throw new TimeoutException("The server is not ready in time.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System);
        }
    }

    /// <summary>One hop in the provider's form; the body of the answer.</summary>
    /// <exception cref="HttpRequestException">There was no answer.</exception>
    public async Task<string> HopAsync(string caller, string session, string text)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["sessionId"] = session,
            ["phoneNumber"] = caller,
            ["networkCode"] = "63902",
            ["serviceCode"] = "*647#",
            ["text"] = text,
        });
        using var reply = await Client.PostAsync("/hooks/at-ussd?key=demo", form);
        reply.EnsureSuccessStatusCode();
        return await reply.Content.ReadAsStringAsync();
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_process is not null) await KillAsync();
        Directory.Delete(Data, recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var reply = await Client.GetAsync("/health/ready");
            return reply.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
