using System.Collections.Concurrent;
using HudumaContact.Benchmarks.Loads;
using HudumaContact.Benchmarks.Servers;
using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>
/// Calls over HTTP, durable, beside a bare form post in the same rounds; and many calls at once, for minutes, as people make them: they think, hang up, and their providers
/// tell things twice.
/// </summary>
internal static class VoiceRun
{
    /// <summary>The host says so when it knows how each text is spoken.</summary>
    private const string Speaks = "Calls can say";

    private const string IsRecorded = "are heard from now on";

    private const string HasNoVoice = "espeak-ng is not here";

    public static async Task<int> RunAsync(string[] args)
    {
        var options = RunOptions.Read(args);
        var figures = new Figures();
        await MeasureAsync(options, figures);
        if (options.Calling > 0) await CallAsync(options, figures);
        figures.Print();
        return 0;
    }

    private static async Task MeasureAsync(RunOptions options, Figures figures)
    {
        var folder = Directory.CreateTempSubdirectory("huduma-bench-").FullName;
        try
        {
            // As in service: every prompt is a recording, at an address that is the same all the time.
            await using var host = await ServerProcess.HostAsync(folder, new Dictionary<string, string>
            {
                ["Speech__Make"] = "true",
                ["Speech__Folder"] = Path.Combine(folder, "audio"),
                ["Speech__AddressFor"] = "1.00:00:00",
            });
            Console.Error.WriteLine("making recordings");
            if (await host.UntilSaysAsync(IsRecorded, HasNoVoice) == HasNoVoice) throw new InvalidOperationException("espeak-ng is not here, so calls would be measured without the recordings that they have in service. Install it: apt-get install espeak-ng");
            var walks = await VoiceWalks.LearnAsync(host.Address, host.Path);
            await using var bare = await ServerProcess.BareAsync();
            var hostLoad = new VoiceLoad(host.Address, walks, options.Connections);
            var bareLoad = new VoiceLoad(bare.Address, walks, options.Connections, elsewhere: bare.Path);

            await WarmUp.RunAsync(host, time => hostLoad.RunAsync(time, Strangers));
            var warm = await hostLoad.RunAsync(options.Part, Strangers);
            await bareLoad.RunAsync(options.Part, Strangers);
            var callers = new ConcurrentBag<Caller>();
            await RegisterAsync(callers, host, options, calls: warm.Times.Count / VoiceWalks.RequestsEach * 4);
            for (var round = 1; round <= options.Rounds; round++)
            {
                Console.Error.WriteLine($"round {round} of {options.Rounds}");
                var bareTally = await bareLoad.RunAsync(options.Part, Strangers);
                var (cpu, allocated) = (host.Cpu, await host.AllocatedAsync());
                var hops = await hostLoad.RunAsync(options.Part, () => callers.TryTake(out var caller) ? caller : null);
                var (cpuUsed, allocatedNow) = (host.Cpu - cpu, await host.AllocatedAsync() - allocated);
                figures.Add("hops_per_s", hops.PerSecond);
                figures.Add("p50_ms", hops.Milliseconds(0.50));
                figures.Add("p99_ms", hops.Milliseconds(0.99));
                figures.Add("bare_per_s", bareTally.PerSecond);
                figures.Add("ratio_bare", hops.PerSecond / bareTally.PerSecond);
                figures.Add("alloc_bytes_per_hop", (double)allocatedNow / hops.Times.Count);
                figures.Add("cpu_us_per_hop", cpuUsed.TotalMicroseconds / hops.Times.Count);
                figures.Add("crossed", hops.Crossed);
                await RegisterAsync(callers, host, options, calls: hops.Times.Count / VoiceWalks.RequestsEach * 3);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task CallAsync(RunOptions options, Figures figures)
    {
        Console.Error.WriteLine($"{options.Calls} calls at once for {options.Calling:0} s");
        await using var rig = await SmsRig.StartAsync(address => new TelcoOptions(address)
        {
            Play = new PlayOptions
            {
                AtRandom = int.MaxValue,
                AtOnce = options.Calls,
                AtMost = TimeSpan.FromSeconds(options.Calling),
                // They don't all dial in the same moment: the last of them five seconds after the first.
                PerSecond = options.Calls / 5.0,
                Thinking = TimeSpan.FromSeconds(4),
                Settle = TimeSpan.Zero,
                Troubles = new GatewayTroubles(Duplicates: 0.1, Drops: 0.05),
            },
        });
        await rig.Host.UntilSaysAsync(Speaks);
        var verdict = await rig.Telco.RunAsync(TalkFile.Read(Path.Combine(AppContext.BaseDirectory, "Samples", "called.talk")), CancellationToken.None);
        foreach (var finding in verdict.Findings.Take(10)) Console.Error.WriteLine(finding);
        foreach (var promise in Enum.GetValues<Promise>()) figures.Add($"calls_{promise.ToString().ToLowerInvariant()}", verdict.Of(promise));
        figures.Add("calls_hops", verdict.Inputs);
        foreach (var line in LineNames.All.Where(LineNames.IsVoice))
        {
            var times = verdict.TimesOf($"{line} hop");
            figures.Add($"{line}_p50_ms", times.Milliseconds(0.50));
            figures.Add($"{line}_p99_ms", times.Milliseconds(0.99));
            figures.Add($"{line}_max_ms", times.Milliseconds(1));
        }
    }

    private static Caller? Strangers() => Caller.New();

    /// <summary>Callers who have chosen their language before; registering is not measured.</summary>
    private static Task RegisterAsync(ConcurrentBag<Caller> callers, ServerProcess host, RunOptions options, int calls) =>
        Task.WhenAll(Enumerable.Range(0, options.Connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new HttpConnection(host.Address, host.Path);
            await connection.OpenAsync();
            while (callers.Count < calls) callers.Add(await Walks.RegisterAsync(connection));
        })));
}
