using System.Globalization;
using HudumaContact.Content;

namespace HudumaContact.Speech.Recordings;

/// <summary>The recordings of the studio on disk: the folder <c>recordings</c> beside the flows, one folder in it for each language, and the hold sound.</summary>
public static class StudioFolder
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(15);

    public static string PathOf(string flows, StudioRecording recording) => Path.Combine(flows, recording.Path);

    /// <summary>A recording that is not there, is no audio or in another form, or that the index does not name, is a fault with its name.</summary>
    public static void Check(string flows, IReadOnlyList<StudioRecording> index, ICollection<Fault> faults)
    {
        foreach (var recording in index)
        {
            if ((Fault(PathOf(flows, recording)) ?? (recording.IsHold ? HoldFault(PathOf(flows, recording)) : null)) is { } fault) faults.Add(new Fault(recording.Path, 0, 0, fault));
        }

        var named = index.Select(recording => Path.GetFullPath(PathOf(flows, recording))).ToHashSet(StringComparer.Ordinal);
        var folder = Path.Combine(flows, StudioIndex.Folder);
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder, "*.wav", SearchOption.AllDirectories).Where(path => !named.Contains(Path.GetFullPath(path))).Order(StringComparer.Ordinal))
            faults.Add(new Fault(Path.GetRelativePath(flows, path).Replace('\\', '/'), 0, 0, $"{StudioIndex.Path} does not name it, so it would never be heard. Write there which text is said in it, or take it away."));
    }

    /// <summary>Changes when a file there does: what is replaced under its old name is to be heard as well.</summary>
    public static int StampOf(string flows)
    {
        var folder = new DirectoryInfo(Path.Combine(flows, StudioIndex.Folder));
        var stamp = default(HashCode);
        if (!folder.Exists) return stamp.ToHashCode();
        foreach (var file in folder.EnumerateFiles("*.wav", SearchOption.AllDirectories).OrderBy(file => file.FullName, StringComparer.Ordinal))
        {
            stamp.Add(file.FullName, StringComparer.Ordinal);
            stamp.Add(file.Length);
            stamp.Add(file.LastWriteTimeUtc);
        }

        return stamp.ToHashCode();
    }

    /// <summary>Where a provider can't be told to move a call, who was accepted is put through when the sound is over.</summary>
    private static string? HoldFault(string path) => WaveForm.Read(path, out _) is { } samples && WaveForm.LengthOf(samples.Length) is var length && length > LongestHold
        ? $"The hold sound takes {length.TotalSeconds.ToString("0", CultureInfo.InvariantCulture)} seconds, over {LongestHold.TotalSeconds}, and who waits is put through only when it is over. Cut it: it is played again and again."
        : null;

    private static string? Fault(string path)
    {
        if (!File.Exists(path)) return $"{StudioIndex.Path} names it, and it is not there. Put the file there, or take its line out.";
        if (File.GetAttributes(path).HasFlag(FileAttributes.ReparsePoint)) return "This is a link, and links are not followed. Put the file itself here.";
        return WaveForm.Read(path, out var fault) is null ? $"This recording can't be played: {fault}. Save it as WAV, PCM of {WaveForm.Rate} Hz, one channel, 16 bit." : null;
    }
}
