namespace HudumaContact.Storage;

/// <summary>The folder of the databases, and their files. When and where citizens stood is in them in clear, so nobody else on the machine may look in.</summary>
public static class DataFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Makes it for its owner alone. One that is there stays as it is: the operator may share it with a backup.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, OwnerOnly | UnixFileMode.UserExecute);
    }

    /// <summary>Makes an empty database for its owner alone; SQLite gives the files beside it the same mode. One that is there stays as it is.</summary>
    public static void MakeDatabase(string path)
    {
        // Never opened when it is there: closing it again would drop the locks that this process holds on it.
        if (OperatingSystem.IsWindows() || File.Exists(path)) return;
        try
        {
            using var file = new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly });
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program was faster.
        }
    }
}
