using HudumaContact.Benchmarks.Loads;
using HudumaContact.Benchmarks.Servers;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>What a hop costs with many sessions at rest, against few: two databases, two hosts, the same load in turn.</summary>
internal static class StoredRun
{
    private const int Few = 1_000;
    private const int Many = 1_000_000;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = RunOptions.Read(args);
        var folder = Directory.CreateTempSubdirectory("huduma-bench-").FullName;
        try
        {
            var few = Directory.CreateDirectory(Path.Combine(folder, "few")).FullName;
            var many = Directory.CreateDirectory(Path.Combine(folder, "many")).FullName;
            await FillAsync(few, Few);
            await FillAsync(many, Many);
            await using var fewHost = await ServerProcess.HostAsync(few);
            await using var manyHost = await ServerProcess.HostAsync(many);
            var walks = await Walks.LearnAsync(fewHost.Address, fewHost.Path);
            var fewLoad = new Load(fewHost.Address, fewHost.Path, walks, options.Connections);
            var manyLoad = new Load(manyHost.Address, manyHost.Path, walks, options.Connections);
            await fewLoad.RunAsync(options.Part, static () => Caller.New());
            await manyLoad.RunAsync(options.Part, static () => Caller.New());

            var figures = new Figures();
            for (var round = 1; round <= options.Rounds; round++)
            {
                Console.Error.WriteLine($"round {round} of {options.Rounds}");
                var (fewCpu, fewRate) = await MeasureAsync(fewHost, fewLoad, options.Part);
                var (manyCpu, manyRate) = await MeasureAsync(manyHost, manyLoad, options.Part);
                figures.Add("few_hops_per_s", fewRate);
                figures.Add("many_hops_per_s", manyRate);
                figures.Add("few_cpu_us_per_hop", fewCpu);
                figures.Add("many_cpu_us_per_hop", manyCpu);
                figures.Add("ratio_cpu", manyCpu / fewCpu);
                figures.Add("ratio_time", fewRate / manyRate);
            }

            figures.Print();
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double Cpu, double Rate)> MeasureAsync(ServerProcess host, Load load, TimeSpan part)
    {
        var cpu = host.Cpu;
        var hops = await load.RunAsync(part, static () => Caller.New());
        return ((host.Cpu - cpu).TotalMicroseconds / hops.Times.Count, hops.PerSecond);
    }

    /// <summary>Lets a host make its database and one session, and writes that session's rows again under other ids.</summary>
    private static async Task FillAsync(string data, int sessions)
    {
        Console.Error.WriteLine($"storing {sessions:N0} sessions");
        await using (var host = await ServerProcess.HostAsync(data))
        {
            await Walks.LearnAsync(host.Address, host.Path);
        }

        SessionCopies.Write($"Data Source={Path.Combine(data, "huduma.db")}", sessions);
    }
}
