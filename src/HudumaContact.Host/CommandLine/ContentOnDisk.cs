using System.CommandLine;
using HudumaContact.Content;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Flows.Checking;
using HudumaContact.Flows.Reading;
using HudumaContact.Host.Settings;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Host.CommandLine;

/// <summary>The folder of flow files as the commands read it, with faults told as the person sees the files.</summary>
internal static class ContentOnDisk
{
    /// <summary>The folder to look at; without it the house's own.</summary>
    public static Argument<string> Folder() => new("folder")
    {
        Description = "The folder of flow files and catalogue",
        DefaultValueFactory = _ => Shown(Path.Combine(Home.Find(), "flows")),
    };

    public static Option<string> FolderOption() => new("--folder")
    {
        Description = "The folder of flow files and catalogue",
        DefaultValueFactory = _ => Shown(Path.Combine(Home.Find(), "flows")),
    };

    /// <summary>The release in the folder; null, with every fault printed, when there is any.</summary>
    public static Release? Read(string folder, TextWriter output)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(folder)) is { } above && Directory.Exists(folder) && !File.Exists(Path.Combine(folder, FlowReader.DefaultsFile)) && File.Exists(Path.Combine(above, FlowReader.DefaultsFile)))
        {
            output.WriteLine($"{folder} is one flow, and a release is all of them. Name the folder above: {Shown(above)}");
            return null;
        }

        var faults = new List<Fault>();
        var content = ReleaseFolder.Read(folder, faults);
        var release = faults.Count == 0 || content.Files.Count > 0 ? ReleaseReader.Read(content, Lines(), faults, SpeakingTime.Of(folder, content)) : null;
        if (!Print(folder, faults, output)) return release;
        if (content.Files.Count > 0 && ReleaseReader.Open(content, []) is null)
            output.WriteLine("There may be more: some rules need every file to be readable, and are checked once these are mended.");
        return null;
    }

    /// <summary>Prints faults as compilers do, so that editors jump to them. True when there were any.</summary>
    public static bool Print(string folder, IReadOnlyCollection<Fault> faults, TextWriter output)
    {
        foreach (var fault in Fault.InOrder(faults))
            output.WriteLine(fault.File == folder ? fault : fault with { File = Path.Combine(folder, fault.File) });
        if (faults.Count > 0) output.WriteLine(faults.Count == 1 ? "1 fault." : $"{faults.Count} faults.");
        return faults.Count > 0;
    }

    /// <summary>The lines of the settings, of which nothing else has to be in order here; without a settings file those of the sample.</summary>
    private static TextedLines Lines() => new LineBook([.. Settings().Lines.Select(line => line.ToLine())]).Texted;

    /// <summary>Where recordings are kept, from where the house is.</summary>
    public static SpeechOptions Speech()
    {
        var options = Settings().Speech;
        options.Folder = Path.Combine(Home.Find(), options.Folder);
        return options;
    }

    private static HudumaSettings Settings() =>
        SettingsReader.Bind(new ConfigurationBuilder().AddConfiguration(SettingsSources.OfFile(Home.Find(), demo: true)).AddEnvironmentVariables().Build());

    /// <summary>As seen from where the person stands, when that is shorter.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }
}
