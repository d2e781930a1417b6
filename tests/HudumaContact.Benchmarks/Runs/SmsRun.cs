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
/// Texts, end to end: in by a provider's webhook, durable, out through the provider's API as FakeTelco stands in for it. How many a second
/// beside a bare form post; how much later an answer comes behind bulk; and what is left of the promises when the host is killed.
/// </summary>
internal static class SmsRun
{
    public static async Task<int> RunAsync(string[] args)
    {
        var options = RunOptions.Read(args);
        var figures = new Figures();
        await MeasureAsync(options, figures);
        await KillAsync(options, figures);
        figures.Print();
        return 0;
    }

    private const int Kills = 3;

    /// <summary>Questions a second while the delay of an answer is measured: a busy hour, far from what the host can take.</summary>
    private const double AskedPerSecond = 20;

    private static readonly TimeSpan Asking = TimeSpan.FromSeconds(15);

    private static async Task MeasureAsync(RunOptions options, Figures figures)
    {
        await using var rig = await SmsRig.StartAsync(address => new TelcoOptions(address) { SendsReports = false });
        var questions = await rig.Telco.LearnAsync(Questions(), CancellationToken.None);
        await using var bare = await ServerProcess.BareAsync();
        var load = new SmsLoad(rig.Telco, rig.Host.Address, rig.Host.Path, questions, options.Connections);

        await WarmUp.RunAsync(rig.Host, time => load.RunAsync(time, load.Newcomers()));
        await SmsLoad.PostAsync(bare.Address, bare.Path, options.Connections, options.Part);
        for (var round = 1; round <= options.Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {options.Rounds}");
            var bareTally = await SmsLoad.PostAsync(bare.Address, bare.Path, options.Connections, options.Part);
            var (cpu, own) = (rig.Host.Cpu, Environment.CpuUsage.TotalTime);
            // People who have texted before, each with one more question.
            var texts = await load.RunAsync(options.Part, load.Known());
            var (cpuUsed, ownUsed) = (rig.Host.Cpu - cpu, Environment.CpuUsage.TotalTime - own);
            figures.Add("sms_per_s", texts.PerSecond);
            figures.Add("p50_ms", texts.Milliseconds(0.50));
            figures.Add("p99_ms", texts.Milliseconds(0.99));
            figures.Add("bare_per_s", bareTally.PerSecond);
            figures.Add("ratio_bare", texts.PerSecond / bareTally.PerSecond);
            figures.Add("cpu_us_per_sms", cpuUsed.TotalMicroseconds / Math.Max(1, texts.Times.Count));
            // What citizens, provider and the judge's records take of the same two cores.
            figures.Add("telco_cpu_us_per_sms", ownUsed.TotalMicroseconds / Math.Max(1, texts.Times.Count));
        }

        await BehindBulkAsync(options, figures, rig, load);
        var verdict = await rig.Telco.JudgeAsync(new Expectations(questions), CancellationToken.None);
        Tell(verdict);
        figures.Add("measured_broken", verdict.Findings.Count);
    }

    private static async Task BehindBulkAsync(RunOptions options, Figures figures, SmsRig rig, SmsLoad load)
    {
        Console.Error.WriteLine($"answers behind {options.Bulk} bulk messages");
        var alone = await load.AskAsync(Asking, AskedPerSecond);
        var before = rig.Telco.Threads.ToOthers;
        await BulkMessages.QueueAsync(rig.Folder, rig.Settings, options.Bulk);
        var behind = await load.AskAsync(Asking, AskedPerSecond);
        figures.Add("alone_p99_ms", alone.Milliseconds(0.99));
        figures.Add("behind_bulk_p99_ms", behind.Milliseconds(0.99));
        figures.Add("bulk_extra_delay_ms", Math.Max(0, behind.Milliseconds(0.99) - alone.Milliseconds(0.99)));
        // None, and nobody was delayed by anything.
        figures.Add("bulk_sent_meanwhile", rig.Telco.Threads.ToOthers - before);
    }

    private static async Task KillAsync(RunOptions options, Figures figures)
    {
        Console.Error.WriteLine($"{options.Texts} texts, {Kills} times kill -9");
        await using var rig = await SmsRig.StartAsync(address => new TelcoOptions(address)
        {
            AsksTheHost = true,
            // Down and up again takes its time; what is judged here is that nothing is lost by it.
            Budgets = Budgets.Usual with { Sms = TimeSpan.FromMinutes(5) },
            Play = new PlayOptions { AtRandom = options.Texts, AtOnce = options.Connections, AtMost = TimeSpan.FromMinutes(15), Troubles = new GatewayTroubles(Duplicates: 0.3, Reorders: 0.1) },
        });
        var running = rig.Telco.RunAsync(Questions(), CancellationToken.None);
        for (var kill = 1; kill <= Kills; kill++)
        {
            if (!await rig.UntilToldAsync((long)options.Texts * kill / (Kills + 1), running)) break;
            await rig.KillAndStartAgainAsync();
        }

        var verdict = await running;
        Tell(verdict);
        figures.Add("texts", verdict.Inputs);
        figures.Add("kills", rig.Kills);
        figures.Add("in_doubt", verdict.InDoubt);
        foreach (var promise in Enum.GetValues<Promise>()) figures.Add(promise.ToString().ToLowerInvariant(), verdict.Of(promise));
    }

    private static void Tell(Verdict verdict)
    {
        foreach (var finding in verdict.Findings.Take(10)) Console.Error.WriteLine(finding);
    }

    private static List<Talk> Questions() =>
        [.. TalkFile.Read(Path.Combine(Repository.Root, "tests", "HudumaContact.FakeTelco", "Samples", "texted.talk")).Where(talk => talk.Line == LineNames.AtSms)];
}
