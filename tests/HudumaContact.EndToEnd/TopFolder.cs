using System.Runtime.CompilerServices;

namespace HudumaContact.EndToEnd;

/// <summary>The top folder of the repository, where settings, flows and sources lie.</summary>
internal static class TopFolder
{
    public static string Path { get; } = Find();

    private static string Find([CallerFilePath] string here = "") =>
        System.IO.Path.GetFullPath(System.IO.Path.Combine(System.IO.Path.GetDirectoryName(here)!, "..", ".."));
}
