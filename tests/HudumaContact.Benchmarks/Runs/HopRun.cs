using System.Collections.Concurrent;
using System.Text;
using System.Text.Json;
using HudumaContact.Benchmarks.Loads;
using HudumaContact.Benchmarks.Servers;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>
/// Whole hops over HTTP: durable (SQLite, synchronous=FULL), five-hop sessions of callers who have called before, each once; in the
/// same rounds a bare form-post endpoint, and the field's menu library with its sessions in memory on the same screens.
/// </summary>
internal static class HopRun
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = RunOptions.Read(args);
        var folder = Directory.CreateTempSubdirectory("huduma-bench-").FullName;
        try
        {
            await using var host = await ServerProcess.HostAsync(folder);
            var walks = await Walks.LearnAsync(host.Address, host.Path);
            await using var bare = await ServerProcess.BareAsync();
            await using var peer = await ServerProcess.PeerAsync(PeerFolder, WriteMenu(walks, folder));
            (await MeasureAsync(options, walks, host, bare, peer)).Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string PeerFolder => Path.Combine(Repository.Root, "tests", "HudumaContact.Benchmarks", "peer");

    private static async Task<Figures> MeasureAsync(RunOptions options, Walks walks, ServerProcess host, ServerProcess bare, ServerProcess peer)
    {
        var hostLoad = new Load(host.Address, host.Path, walks, options.Connections);
        var peerLoad = new Load(peer.Address, peer.Path, walks, options.Connections);
        var bareLoad = new Load(bare.Address, bare.Path, walks, options.Connections);

        await WarmUp.RunAsync(host, time => hostLoad.RunAsync(time, Strangers));
        var warm = await hostLoad.RunAsync(options.Part, Strangers);
        await bareLoad.RunAsync(options.Part, Strangers);
        await peerLoad.RunAsync(options.Part, Strangers);
        // Far more than the warm-up reached, so that no round runs out of callers however the machine's speed drifts.
        var callers = new ConcurrentBag<Caller>();
        await RegisterAsync(callers, host, options, sessions: warm.Times.Count / Walks.HopsEach * 4);

        var figures = new Figures();
        for (var round = 1; round <= options.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {options.Rounds}");
            var bareTally = await bareLoad.RunAsync(options.Part, Strangers);
            var (cpu, allocated) = (host.Cpu, await host.AllocatedAsync());
            var hops = await hostLoad.RunAsync(options.Part, () => callers.TryTake(out var caller) ? caller : null);
            var (cpuUsed, allocatedNow) = (host.Cpu - cpu, await host.AllocatedAsync() - allocated);
            var peerTally = await peerLoad.RunAsync(options.Part, Strangers);

            figures.Add("hops_per_s", hops.PerSecond);
            figures.Add("p50_ms", hops.Milliseconds(0.50));
            figures.Add("p99_ms", hops.Milliseconds(0.99));
            figures.Add("bare_per_s", bareTally.PerSecond);
            figures.Add("peer_per_s", peerTally.PerSecond);
            figures.Add("ratio_bare", hops.PerSecond / bareTally.PerSecond);
            figures.Add("ratio_peer", hops.PerSecond / peerTally.PerSecond);
            figures.Add("alloc_bytes_per_hop", (double)allocatedNow / hops.Times.Count);
            figures.Add("cpu_us_per_hop", cpuUsed.TotalMicroseconds / hops.Times.Count);
            figures.Add("crossed", hops.Crossed);
            figures.Add("peer_crossed", peerTally.Crossed);
            await RegisterAsync(callers, host, options, sessions: hops.Times.Count / Walks.HopsEach * 3);
        }

        return figures;
    }

    private static Caller? Strangers() => Caller.New();

    /// <summary>Callers who have chosen their language before; registering is not measured.</summary>
    private static Task RegisterAsync(ConcurrentBag<Caller> callers, ServerProcess host, RunOptions options, int sessions) =>
        Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new HttpConnection(host.Address, host.Path);
            await connection.OpenAsync();
            while (callers.Count < sessions) callers.Add(await Walks.RegisterAsync(connection));
        })));

    private static string WriteMenu(Walks walks, string folder)
    {
        var screens = new Dictionary<string, string>();
        foreach (var walk in walks.All)
        {
            for (var hop = 0; hop < walk.Texts.Length; hop++) screens[walk.Texts[hop]] = walk.Screen(hop);
        }

        var file = Path.Combine(folder, "menu.json");
        File.WriteAllText(file, JsonSerializer.Serialize(screens), new UTF8Encoding(false));
        return file;
    }
}
