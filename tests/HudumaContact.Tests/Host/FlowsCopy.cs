namespace HudumaContact.Tests.Host;

/// <summary>The real flows in a folder of their own, to be damaged.</summary>
internal sealed class FlowsCopy : IDisposable
{
    public FlowsCopy()
    {
        var source = System.IO.Path.Combine(TopFolder.Path, "flows");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var target = System.IO.Path.Combine(Path, System.IO.Path.GetRelativePath(source, file));
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("huduma-flows-").FullName;

    public string Read(string file) => File.ReadAllText(System.IO.Path.Combine(Path, file));

    public void Write(string file, string text) => File.WriteAllText(System.IO.Path.Combine(Path, file), text);

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
