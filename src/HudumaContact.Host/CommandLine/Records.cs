using HudumaContact.Conversations;
using HudumaContact.Host.Composition;
using HudumaContact.Host.Settings;

namespace HudumaContact.Host.CommandLine;

/// <summary>Opens the house's records for a command, with the settings of the server, and brings the databases up to date first.</summary>
internal static class Records
{
    public static async Task<int> UseAsync(Func<IServiceProvider, Task<int>> use, CancellationToken cancellation)
    {
        var home = Home.Find();
        var configuration = new ConfigurationManager();
        SettingsSources.AddTo(configuration, home, args: []);
        var settings = SettingsReader.Read(configuration);

        var services = new ServiceCollection();
        services.AddCommandLogs();
        services.AddParts(settings, home);
        await using var provider = services.BuildServiceProvider();
        try
        {
            await provider.GetRequiredService<StorageOpening>().RunAsync(cancellation);
            return await use(provider);
        }
        catch (StorageUnavailableException unavailable)
        {
            await Console.Error.WriteLineAsync($"Storage: {unavailable.Message}");
            return 1;
        }
    }
}
