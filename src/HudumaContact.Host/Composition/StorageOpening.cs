using System.Data.Common;
using HudumaContact.Host.Settings;
using HudumaContact.Storage;

namespace HudumaContact.Host.Composition;

/// <summary>Opens the databases, for the server and for commands, and brings them up to what this program expects.</summary>
internal sealed class StorageOpening(IStorageMigration migration, HudumaSettings settings)
{
    /// <exception cref="WrongSetting">They can't be opened where the settings say.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await migration.RunAsync(cancellation);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or DbException)
        {
            throw new WrongSetting("Storage:Folder", $"the databases in {settings.Storage.Folder} can't be opened: {failed.Message}");
        }
    }
}
