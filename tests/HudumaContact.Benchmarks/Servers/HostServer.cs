using System.Globalization;
using System.Reflection;

namespace HudumaContact.Benchmarks.Servers;

/// <summary>
/// The real host, whole, in this child process. Asked by a line on standard input, it tells on standard output how many bytes it has
/// allocated since it began: what no endpoint of the product need know.
/// </summary>
internal static class HostServer
{
    public const string Mark = "allocated ";

    public static Task<int> ServeAsync(string[] args)
    {
        var asked = new Thread(static () =>
        {
            while (Console.In.ReadLine() is not null) Console.Out.WriteLine(Mark + GC.GetTotalAllocatedBytes().ToString(CultureInfo.InvariantCulture));
        }) { IsBackground = true };
        asked.Start();
        // The host's own entry point: nothing of its start is left out or done differently.
        return Task.FromResult((int)Assembly.Load("huduma").EntryPoint!.Invoke(null, [args])!);
    }
}
