using System.Globalization;
using System.Runtime;

/// <summary>
/// Runs in the host's process before its own Main (DOTNET_STARTUP_HOOKS, see the runtime's host-startup-hook document): asked by a line
/// on standard input, it tells on standard output how many bytes the process has allocated, or how many methods it has compiled. So the
/// host itself need not know.
/// The runtime demands this name, and no namespace.
/// </summary>
#pragma warning disable MA0047, CA1050 // the runtime looks for exactly this name
internal static class StartupHook
#pragma warning restore MA0047, CA1050
{
    public const string Allocated = "allocated ";

    public const string Compiled = "compiled ";

    public static void Initialize() => new Thread(Answer) { IsBackground = true }.Start();

    private static void Answer()
    {
        while (Console.In.ReadLine() is { } asked)
        {
            var number = asked == Compiled ? JitInfo.GetCompiledMethodCount() : GC.GetTotalAllocatedBytes();
            Console.Out.WriteLine(asked + number.ToString(CultureInfo.InvariantCulture));
        }
    }
}
