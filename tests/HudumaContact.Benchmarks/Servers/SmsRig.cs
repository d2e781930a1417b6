using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Providers;

namespace HudumaContact.Benchmarks.Servers;

/// <summary>A host and the providers round it, each pointed at the other, with records in a folder of their own.</summary>
internal sealed class SmsRig : IAsyncDisposable
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    private readonly int _port;

    private SmsRig(Telco telco, ServerProcess host, string folder, int port)
    {
        Telco = telco;
        Host = host;
        Folder = folder;
        _port = port;
    }

    public Telco Telco { get; }

    public ServerProcess Host { get; private set; }

    public string Folder { get; }

    public int Kills { get; private set; }

    public IReadOnlyDictionary<string, string> Settings => SettingsFor(Telco);

    public static async Task<SmsRig> StartAsync(Func<HostAddress, TelcoOptions> options)
    {
        var port = ServerProcess.FreePort();
        var folder = Directory.CreateTempSubdirectory("huduma-bench-").FullName;
        var telco = await Telco.StartAsync(options(HostAddress.OfDemo(new Uri($"http://127.0.0.1:{port}"))), TimeProvider.System);
        return new SmsRig(telco, await ServerProcess.HostAsync(folder, port, SettingsFor(telco)), folder, port);
    }

    /// <summary>False when the run is over before so many were told.</summary>
    public async Task<bool> UntilToldAsync(long messages, Task running)
    {
        while (Telco.Threads.Told < messages)
        {
            if (running.IsCompleted) return false;
            await Task.Delay(Glance, TimeProvider.System);
        }

        return true;
    }

    /// <summary>As <c>kill -9</c>, in the middle of everything.</summary>
    public async Task KillAndStartAgainAsync()
    {
        await Host.DisposeAsync();
        Kills++;
        Host = await ServerProcess.HostAsync(Folder, _port, Settings);
    }

    public async ValueTask DisposeAsync()
    {
        await Host.DisposeAsync();
        await Telco.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    /// <summary>What a host is told beyond a demo: where its provider is, and that it takes whatever comes, at any hour. at-sms is the second line.</summary>
    private static Dictionary<string, string> SettingsFor(Telco telco) => new(StringComparer.Ordinal)
    {
        ["Providers__AfricasTalking__BaseAddress"] = telco.ApiAddress.GetLeftPart(UriPartial.Authority),
        ["Lines__1__MessagesPerSecond"] = "10000",
        // Citizens of a benchmark write more than a person does.
        ["Messages__AnsweredInTenMinutes"] = "1000",
        // Bulk leaves at whatever hour the benchmark runs.
        ["Messages__QuietFrom"] = "00:00:00",
        ["Messages__QuietUntil"] = "00:00:00",
    };
}
