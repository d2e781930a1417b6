namespace HudumaContact.Conversations.Speaking;

/// <summary>How much of the disk joined recordings take, and whether one more has room: callers make them, and no caller may fill the disk. Not for several threads at once.</summary>
/// <param name="usedFor">A file that is younger may be on its way to a call, and is not taken away.</param>
internal sealed class JoinedRoom(SpeechOptions options, TimeSpan usedFor)
{
    /// <summary>Room is made for many at once: going through the folder costs more than joining.</summary>
    private const double LeftAfterwards = 0.9;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMinutes(1);

    private long? _taken;
    private DateTimeOffset _nextLook = DateTimeOffset.MinValue;

    private long Most => options.JoinedMegabytes * 1024L * 1024L;

    /// <summary>Takes room for a file of so many bytes; where there is none, the oldest that no call fetches any more go.</summary>
    public bool Take(long bytes, DateTimeOffset now)
    {
        _taken ??= Files().Sum(file => file.Length);
        if (_taken + bytes > Most && !MakeRoom(bytes, now)) return false;
        _taken += bytes;
        return true;
    }

    /// <summary>Something was taken away by others: it is counted anew.</summary>
    public void CountAgain() => _taken = null;

    private bool MakeRoom(long bytes, DateTimeOffset now)
    {
        if (now < _nextLook) return false;
        _nextLook = now + BetweenLooks;
        var files = Files().OrderBy(file => file.LastWriteTimeUtc).ToList();
        // Other hosts may share the folder.
        _taken = files.Sum(file => file.Length);
        var used = (now - usedFor).UtcDateTime;
        foreach (var old in files.TakeWhile(file => file.LastWriteTimeUtc < used))
        {
            if (_taken + bytes <= Most * LeftAfterwards) break;
            _taken -= old.Length;
            old.Delete();
        }

        return _taken + bytes <= Most;
    }

    private IEnumerable<FileInfo> Files() => Directory.Exists(options.Joined) ? new DirectoryInfo(options.Joined).EnumerateFiles() : [];
}
