namespace HudumaContact.Storage;

/// <summary>The folder of the databases. When and where citizens stood is in them in clear, so nobody else on the machine may look in.</summary>
internal static class DataFolder
{
    /// <summary>Makes it for its owner alone. One that is there stays as it is: the operator may share it with a backup.</summary>
    public static void Make(string folder)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(folder);
        else Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
