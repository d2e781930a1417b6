using System.Diagnostics;
using HudumaContact.Benchmarks.Servers;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>From process start to ready on a fresh database, and flow check over the whole line: the programs as people start them.</summary>
internal static class StartRun
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        if (args.Length > 0) throw new ArgumentException("start takes no options.", nameof(args));
        var figures = new Figures();
        for (var round = 1; round <= Rounds; round++)
        {
            Console.Error.WriteLine($"round {round} of {Rounds}");
            figures.Add("start_to_ready_s", await StartAsync());
            figures.Add("flow_check_s", await CheckAsync());
        }

        figures.Print();
        return 0;
    }

    private static async Task<double> StartAsync()
    {
        var folder = Directory.CreateTempSubdirectory("huduma-bench-").FullName;
        var port = ServerProcess.FreePort();
        var start = ServerProcess.Host(folder, port);
        start.Environment.Remove("DOTNET_STARTUP_HOOKS");
        start.RedirectStandardOutput = true;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        try
        {
            await Repository.UntilReadyAsync(port, process);
            return clock.Elapsed.TotalSeconds;
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> CheckAsync()
    {
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Repository.HostProgram, "flow", "check", "flows"]) { WorkingDirectory = Repository.Root, RedirectStandardOutput = true, UseShellExecute = false })!;
        var said = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? clock.Elapsed.TotalSeconds : throw new InvalidOperationException("flow check found faults:\n" + said);
    }
}
