using HudumaContact.Storage;
using HudumaContact.Storage.Sqlite;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Storage;

public sealed class DataFolderTests
{
    [Fact]
    public void Nobody_else_on_the_machine_looks_into_the_folder_of_the_databases()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        var parent = Directory.CreateTempSubdirectory("huduma-folder-").FullName;
        var folder = Path.Combine(parent, "data");
        try
        {
            _ = new SqliteOptions(new StorageOptions { Folder = folder });

#pragma warning disable CA1416 // Skipped above where there are no modes.
            File.GetUnixFileMode(folder).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        }
        finally
        {
            Directory.Delete(parent, recursive: true);
        }
    }
}
