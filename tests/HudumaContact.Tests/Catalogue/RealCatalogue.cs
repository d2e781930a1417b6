using HudumaContact.Catalogue;
using HudumaContact.Content;

namespace HudumaContact.Tests.Catalogue;

/// <summary>The catalogue of this repository, read once.</summary>
internal static class RealCatalogue
{
    public static readonly ContentSet Files = ReadFiles();

    public static readonly ServiceCatalogue Value = Read();

    private static ServiceCatalogue Read()
    {
        var faults = new List<Fault>();
        return ServiceCatalogue.Read(Files, faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
    }

    private static ContentSet ReadFiles()
    {
        var faults = new List<Fault>();
        var all = ContentFolder.Read(Path.Combine(Root(), "flows"), faults);
        return new ContentSet(all.Files.Where(file => file.Path.StartsWith("catalogue/", StringComparison.Ordinal)));
    }

    public static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "HudumaContact.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run from within the repository.");
    }
}
