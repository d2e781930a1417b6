using HudumaContact.Benchmarks.Servers;

namespace HudumaContact.Benchmarks.Runs;

/// <summary>Loads the host until its runtime has compiled the way of a request for good: compiling takes a third of its CPU while others use the machine.</summary>
internal static class WarmUp
{
    /// <summary>Enough on a machine of which others use much.</summary>
    private const int MostTimes = 12;

    /// <summary>Methods compiled while it is loaded once; with no more than these it is warm.</summary>
    private const int FewCompiled = 100;

    private static readonly TimeSpan Once = TimeSpan.FromSeconds(5);

    /// <param name="load">For a time; at least twice, since the first request compiles most.</param>
    public static async Task RunAsync(ServerProcess host, Func<TimeSpan, Task> load)
    {
        Console.Error.WriteLine("warming up");
        await load(Once);
        for (var times = 1; times < MostTimes; times++)
        {
            var before = await host.CompiledAsync();
            await load(Once);
            if (await host.CompiledAsync() - before <= FewCompiled) return;
        }

        Console.Error.WriteLine("The host compiles still: what follows is measured too high.");
    }
}
