using System.Runtime.CompilerServices;
using System.Text;

namespace HudumaContact.Tests.Providers;

/// <summary>Payloads as providers really shape them, byte for byte, in the folder of each.</summary>
internal static class Samples
{
    public static string Of(string provider, string file) => File.ReadAllText(Path.Combine(Folder(), provider, "samples", file), Encoding.UTF8);

    /// <summary>The path and query of a recorded GET.</summary>
    public static string TargetOf(string provider, string file) => Of(provider, file).Split(' ')[1];

    private static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here)!;
}
