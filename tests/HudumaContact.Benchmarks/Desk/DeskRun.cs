using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using HudumaContact.Benchmarks.Runs;
using HudumaContact.Benchmarks.Servers;
using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Playing;
using Microsoft.Playwright;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>
/// The desk, end to end: how long a citizen's text takes to an agent's screen, and an agent's answer to the provider; with one agent alone, and
/// with hundreds of them over thousands of open cases. Then the records are asked whether a case was lost, or given to two.
/// </summary>
internal static class DeskRun
{
    private const string Chromium = "/usr/bin/chromium";
    private const int Browsers = 3;
    private const int Dialling = 32;
    private const int ComingAtOnce = 4;
    private const int Warmings = 30;

    /// <summary>One of so many texts is of somebody who still waits for a person.</summary>
    private const int WaitingOneOf = 5;

    /// <summary>New cases a second: about what agents close.</summary>
    private const double AskedOfTexts = 0.2;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(500);

    public static async Task<int> RunAsync(string[] args)
    {
        var options = DeskRunOptions.Read(args);
        if (!File.Exists(Chromium))
        {
            await Console.Error.WriteLineAsync($"{Chromium} is not installed: apt-get install chromium");
            return 2;
        }

        var figures = new Figures();
        await using var rig = await SmsRig.StartAsync(address => new TelcoOptions(address));
        await DeskPeople.AddAsync(rig.Folder, options.Agents);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-renderer-backgrounding", "--disable-background-timer-throttling"],
        });
        var citizens = new Citizens(rig.Telco, rig.Host.Address);
        var first = await AloneAsync(options, figures, rig, browser, citizens);
        await TogetherAsync(options, figures, rig, browser, citizens, first);
        figures.Add("load_average", double.Parse((await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0], CultureInfo.InvariantCulture));
        figures.Print();
        var missed = DeskWanted.Missed(figures, options.Agents);
        foreach (var figure in missed) Tell($"missed: {figure}");
        return missed.Count == 0 ? 0 : 1;
    }

    private static Uri AddressOf(SmsRig rig) => new($"http://{rig.Host.Address}");

    private static async Task<BrowserAgent> AloneAsync(DeskRunOptions options, Figures figures, SmsRig rig, IBrowser browser, Citizens citizens)
    {
        Tell("one agent, one case");
        await citizens.AskAsync(1, connections: 1);
        var agent = await BrowserAgent.ComeAsync(browser, AddressOf(rig), DeskPeople.Name(1));
        var (seen, handed) = (new Delays(), new Delays());
        using var texting = await citizens.TextingAsync();
        // The first ones are the compiler's.
        for (var warming = 0; warming < Warmings; warming++) await agent.TalkAsync(citizens, texting, new Delays(), new Delays());
        for (var sample = 0; sample < options.Samples; sample++) await agent.TalkAsync(citizens, texting, seen, handed);
        Add(figures, "alone_text", seen);
        Add(figures, "alone_answer", handed);
        return agent;
    }

    private static async Task TogetherAsync(DeskRunOptions options, Figures figures, SmsRig rig, IBrowser browser, Citizens citizens, BrowserAgent first)
    {
        Tell($"{options.Cases} cases are asked for");
        await citizens.AskAsync(options.Cases - 1, Dialling);
        var records = new DeskRecords(rig.Folder);
        Tell($"{records.Open()} are open; {options.Agents} agents come");
        List<BrowserAgent> inBrowsers = [first];
        for (var number = 2; number <= Browsers; number++) inBrowsers.Add(await BrowserAgent.ComeAsync(browser, AddressOf(rig), DeskPeople.Name(number)));

        var answered = new Delays();
        var numbers = new ConcurrentDictionary<string, string>(records.Numbers());
        using var end = new CancellationTokenSource();
        var agents = new ConcurrentBag<CircuitAgent>();
        var working = new ConcurrentBag<Task>();
        await Parallel.ForEachAsync(Enumerable.Range(Browsers + 1, options.Agents - Browsers), new ParallelOptions { MaxDegreeOfParallelism = ComingAtOnce }, async (number, _) =>
        {
            var agent = await CircuitAgent.ComeAsync(AddressOf(rig), DeskPeople.Name(number));
            agents.Add(agent);
            working.Add(agent.WorkAsync(options.Thinks, answered, numbers, citizens, new Random(number), end.Token));
        });
        await SettleAsync(agents);

        Tell($"measured for {options.Seconds} s with {records.Open()} open, {agents.Sum(agent => agent.Taken) + Browsers} taken");
        figures.Add("open_cases", records.Open());
        var (cpu, clock) = (rig.Host.Cpu, Stopwatch.StartNew());
        var (seen, handed) = (new Delays(), new Delays());
        using var time = new CancellationTokenSource(options.Measured, TimeProvider.System);
        await Task.WhenAll([WriteAsync(options, citizens, agents, numbers, records, time.Token), .. inBrowsers.Select(agent => TalkAsync(agent, citizens, seen, handed, time.Token))]);
        var used = (rig.Host.Cpu - cpu) / clock.Elapsed;
        await end.CancelAsync();
        await Task.WhenAll(working);

        Add(figures, "text", seen);
        Add(figures, "answer", handed);
        Add(figures, "circuit_text", CircuitAgent.Shown);
        Add(figures, "circuit_answer", answered);
        figures.Add("host_cores", used);
        figures.Add("agents", agents.Count(agent => agent.Broken is null) + inBrowsers.Count);
        figures.Add("taken", agents.Sum(agent => agent.Taken) + Browsers);
        figures.Add("closed", agents.Sum(agent => agent.Closed));
        figures.Add("parked", agents.Sum(agent => agent.Parked));
        figures.Add("missed", agents.Sum(agent => agent.Missed));
        foreach (var broken in agents.Select(agent => agent.Broken).OfType<string>().Distinct().Take(3)) Tell($"a page broke: {broken}");
        foreach (var agent in agents) await agent.DisposeAsync();
        var (lost, doubled) = records.Judge(citizens.Cases);
        figures.Add("asked", citizens.Cases.Count);
        figures.Add("lost", lost);
        figures.Add("given_to_two", doubled);
    }

    /// <summary>Until nobody has taken a case for a while: all have their hands full.</summary>
    private static async Task SettleAsync(IReadOnlyCollection<CircuitAgent> agents)
    {
        var clock = Stopwatch.StartNew();
        for (var before = -1; clock.Elapsed < Settling && agents.Sum(agent => agent.Taken) is var taken && taken > before; before = taken) await Task.Delay(Glance * 6, TimeProvider.System);
    }

    /// <summary>Citizens write, most of them to an agent who has their case open, and new ones ask.</summary>
    private static async Task WriteAsync(
        DeskRunOptions options, Citizens citizens, IReadOnlyCollection<CircuitAgent> agents, ConcurrentDictionary<string, string> numbers, DeskRecords records, CancellationToken end)
    {
        var luck = new Random(4);
        var pace = new Pace(options.PerSecond, TimeProvider.System);
        using var texting = await citizens.TextingAsync();
        using var dialling = await citizens.DialAsync();
        var everybody = agents.ToList();
        List<string> waiting = [.. citizens.Cases];
        for (var texts = 1; !end.IsCancellationRequested; texts++)
        {
            await pace.TurnAsync(CancellationToken.None);
            if (luck.NextDouble() < AskedOfTexts)
            {
                await citizens.AskAsync(dialling);
                foreach (var (asked, number) in records.Numbers()) numbers[asked] = number;
            }

            var text = Words.New("Is there any news");
            var agent = everybody[luck.Next(everybody.Count)];
            if (texts % WaitingOneOf != 0 && agent.OnPage is { } id && numbers.TryGetValue(id, out var known))
            {
                agent.Watch(text, TimeProvider.System.GetUtcNow());
                await citizens.TextAsync(texting, known, text);
            }
            else
            {
                await citizens.TextAsync(texting, waiting[luck.Next(waiting.Count)], text);
            }
        }
    }

    private static async Task TalkAsync(BrowserAgent agent, Citizens citizens, Delays seen, Delays handed, CancellationToken end)
    {
        using var texting = await citizens.TextingAsync();
        while (!end.IsCancellationRequested) await agent.TalkAsync(citizens, texting, seen, handed);
    }

    private static void Add(Figures figures, string name, Delays delays)
    {
        figures.Add($"{name}_p50_ms", delays.Milliseconds(0.50));
        figures.Add($"{name}_p99_ms", delays.Milliseconds(0.99));
        figures.Add($"{name}_samples", delays.Count);
    }

    private static void Tell(string what) => Console.Error.WriteLine(what);
}
