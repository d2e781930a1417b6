namespace HudumaContact.Host.Settings;

/// <summary>
/// The folder that relative paths in settings start from: where appsettings.json (or the sample) and the flows lie.
/// HUDUMA_HOME names it; otherwise it is found upwards from the program, so that commands work from any directory.
/// </summary>
internal static class Home
{
    public const string SettingsFile = "appsettings.json";
    public const string SampleFile = "appsettings.sample.json";

    public static string Find()
    {
        if (Environment.GetEnvironmentVariable("HUDUMA_HOME") is { Length: > 0 } named) return Path.GetFullPath(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Exists(folder, SettingsFile) || Exists(folder, SampleFile)) return folder.FullName;
        }

        return Directory.GetCurrentDirectory();
    }

    private static bool Exists(DirectoryInfo folder, string file) => File.Exists(Path.Combine(folder.FullName, file));
}
