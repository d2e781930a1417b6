namespace HudumaContact.Speech.Recordings;

/// <summary>Writes a file beside its place and moves it there: whoever finds it finds all of it.</summary>
public static class WholeFile
{
    /// <param name="mode">Who may read it, where the machine knows such; null: as the machine has it.</param>
    /// <exception cref="IOException">The disk does not take it.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder does not.</exception>
    public static void Write(string path, ReadOnlySpan<byte> content, UnixFileMode? mode = null)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var part = $"{path}.{Guid.CreateVersion7():n}";
        try
        {
            using (var file = new FileStream(part, Options(mode))) file.Write(content);
            File.Move(part, path, overwrite: true);
        }
        finally
        {
            // Half of it, where the disk is full.
            File.Delete(part);
        }
    }

    private static FileStreamOptions Options(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is not null && !OperatingSystem.IsWindows()) options.UnixCreateMode = mode;
        return options;
    }
}
