using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

public sealed class DataModesTests
{
    [Fact]
    public async Task Nobody_else_on_the_machine_reads_the_folder_or_any_file_that_the_house_makes_in_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        const UnixFileMode Others = ~(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var home = Directory.CreateTempSubdirectory("huduma-modes-").FullName;
        try
        {
            var services = new ServiceCollection();
            services.AddLogging();
            services.AddParts(new HudumaSettings { Demo = true }, home);
            await using (var provider = services.BuildServiceProvider())
            {
                await provider.GetRequiredService<StorageOpening>().RunAsync(TestContext.Current.CancellationToken);
                // As long as somebody reads, SQLite's own two files are there.
                await using var reader = new SqliteConnection($"Data Source={Path.Combine(home, "data", "huduma.db")};Pooling=False");
                await reader.OpenAsync(TestContext.Current.CancellationToken);
                await using var read = reader.CreateCommand();
                read.CommandText = "SELECT count(*) FROM hops";
                await read.ExecuteScalarAsync(TestContext.Current.CancellationToken);
                var folder = new DirectoryInfo(Path.Combine(home, "data"));

                (folder.UnixFileMode & Others).ShouldBe(UnixFileMode.None);
                var files = folder.GetFiles();
                foreach (var name in new[] { "huduma.db", "huduma.db-wal", "huduma.db-shm", "keys.db" }) files.ShouldContain(file => file.Name == name);
                foreach (var file in files) (file.UnixFileMode & Others).ShouldBe(UnixFileMode.None, file.Name);
            }
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(home, recursive: true);
        }
    }
}
