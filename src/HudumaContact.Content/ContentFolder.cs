using System.Text;

namespace HudumaContact.Content;

/// <summary>Reads a folder of content from disk. What is not content (an unknown ending, a file too large, text that is not UTF-8) is a fault.</summary>
public static class ContentFolder
{
    /// <summary>Bytes. The largest real file has 190 KB; larger ones are refused before parsing.</summary>
    public const int LargestFile = 256 * 1024;

    private static readonly string[] Endings = [".yaml", ".chat", ".json"];

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static ContentSet Read(string folder, ICollection<Fault> faults)
    {
        if (!Directory.Exists(folder))
        {
            faults.Add(new Fault(folder, 0, 0, "There is no such folder. Name the folder that holds the flow files, e.g. flows."));
            return new ContentSet([]);
        }

        var files = new List<ContentFile>();
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var relative = Path.GetRelativePath(folder, path).Replace('\\', '/');
            // Editors leave swap and backup files behind while a clerk works; they are nobody's content.
            if (relative.Split('/').Any(part => part.StartsWith('.') || part.EndsWith('~'))) continue;
            if (ReadFile(path, relative, faults) is { } file) files.Add(file);
        }

        return new ContentSet(files);
    }

    private static ContentFile? ReadFile(string path, string relative, ICollection<Fault> faults)
    {
        if (!Endings.Contains(Path.GetExtension(path)))
        {
            faults.Add(new Fault(relative, 0, 0, $"Only {string.Join(", ", Endings)} files belong here. Move it out of the folder or rename it."));
            return null;
        }

        if (new FileInfo(path).Length > LargestFile)
        {
            faults.Add(new Fault(relative, 0, 0, $"The file is over {LargestFile / 1024} KB. Split it."));
            return null;
        }

        try
        {
            return new ContentFile(relative, StrictUtf8.GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        }
        catch (DecoderFallbackException)
        {
            faults.Add(new Fault(relative, 0, 0, "The file is not UTF-8 text. Save it as UTF-8."));
            return null;
        }
    }
}
