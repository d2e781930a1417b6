using HudumaContact.Content;

namespace HudumaContact.Tests.Flows;

/// <summary>The content of this repository: the folder <c>flows</c>.</summary>
internal static class TheHudumaLine
{
    public static string Folder { get; } = Path.Combine(Root(), "flows");

    public static ContentSet Content(ICollection<Fault> faults) => ContentFolder.Read(Folder, faults);

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "HudumaContact.sln"))) folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
