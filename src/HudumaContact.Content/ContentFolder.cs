using System.Text;

namespace HudumaContact.Content;

/// <summary>
/// Reads a folder of content from disk. What is not content (an unknown ending, a link, a file too large or no file at all, text that
/// is not UTF-8) is a fault, told without reading it.
/// </summary>
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
        foreach (var (file, relative) in Entries(new DirectoryInfo(folder), "").OrderBy(entry => entry.Relative, StringComparer.Ordinal))
        {
            if (IsRecording(relative, file)) continue;
            if (ReadFile(file, relative, faults) is { } read) files.Add(read);
        }

        return new ContentSet(files);
    }

    /// <summary>Files and links. A link is not followed: it may lead in a circle, or to what is no content.</summary>
    private static IEnumerable<(FileSystemInfo File, string Relative)> Entries(DirectoryInfo folder, string prefix)
    {
        foreach (var entry in folder.EnumerateFileSystemInfos())
        {
            // Editors leave swap and backup files behind while a clerk works; they are nobody's content.
            if (entry.Name.StartsWith('.') || entry.Name.EndsWith('~')) continue;
            if (entry is DirectoryInfo inner && !IsLink(entry))
            {
                foreach (var below in Entries(inner, $"{prefix}{entry.Name}/")) yield return below;
            }
            else
            {
                yield return (entry, prefix + entry.Name);
            }
        }
    }

    /// <summary>What a studio has recorded lies beside the texts, and is no text: who plays it looks whether it is sound.</summary>
    private static bool IsRecording(string relative, FileSystemInfo file) =>
        relative.StartsWith("recordings/", StringComparison.Ordinal) && file.Extension == ".wav" && !IsLink(file);

    private static bool IsLink(FileSystemInfo entry) => entry.Attributes.HasFlag(FileAttributes.ReparsePoint);

    private static ContentFile? ReadFile(FileSystemInfo file, string relative, ICollection<Fault> faults)
    {
        if (IsLink(file)) return Refuse("This is a link, and links are not followed. Put the file itself here.");
        if (!Endings.Contains(file.Extension)) return Refuse($"Only {string.Join(", ", Endings)} files belong here. Move it out of the folder or rename it.");
        var length = ((FileInfo)file).Length;
        // A pipe or a device has no length either, and opening it may take for ever.
        if (length == 0) return Refuse("The file is empty, or no file at all. Write it, or take it out of the folder.");
        if (length > LargestFile) return RefuseSize();

        // Not more than may be there, whatever is written to it meanwhile.
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[LargestFile + 1];
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        if (read > LargestFile) return RefuseSize();
        try
        {
            return new ContentFile(relative, StrictUtf8.GetString(bytes, 0, read).TrimStart('\uFEFF').ReplaceLineEndings("\n"));
        }
        catch (DecoderFallbackException)
        {
            return Refuse("The file is not UTF-8 text. Save it as UTF-8.");
        }

        ContentFile? RefuseSize() => Refuse($"The file is over {LargestFile / 1024} KB. Split it.");

        ContentFile? Refuse(string message)
        {
            faults.Add(new Fault(relative, 0, 0, message));
            return null;
        }
    }
}
