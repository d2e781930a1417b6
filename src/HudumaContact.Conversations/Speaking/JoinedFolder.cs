using HudumaContact.Speech.Reading;
using HudumaContact.Speech.Recordings;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Conversations.Speaking;

/// <summary>Recordings joined of several, as calls fetch them. What was joined lately is known in memory, so that asking for it again touches no disk.</summary>
public sealed partial class JoinedFolder(SpeechOptions options, AudioNames names, TimeProvider time, ILogger<JoinedFolder> logger)
{
    private const int MostKnown = 8192;

    /// <summary>A file that is older than the oldest address is swept; until then it is used again, and made young where it is halfway there.</summary>
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(30);

    /// <summary>After the last time that an address is told, until a provider has fetched it.</summary>
    private static readonly TimeSpan FetchedWithin = TimeSpan.FromMinutes(10);

    private readonly RecentlyUsed<string, DateTimeOffset> _known = new(MostKnown);
    private readonly JoinedRoom _room = new(options, Slack + FetchedWithin);

    private DateTimeOffset _saidFullAt = DateTimeOffset.MinValue;

    /// <summary>No file is taken away while it is made young.</summary>
    private readonly Lock _disk = new();

    /// <summary>The address is good for at least so long, and at most so long again: within that time the same words have the same address.</summary>
    private TimeSpan For => options.AddressFor;

    /// <summary>What a prompt of these pieces is known by: the same recordings with the same pauses are the same file.</summary>
    public string IdOf(IReadOnlyList<PlayedPiece> pieces) =>
        names.IdOf(string.Join('\n', pieces.Select(piece => $"{piece.Recording.File}|{piece.Recording.Stamp}|{piece.After}")));

    /// <param name="id">Of the pieces.</param>
    /// <returns>The name under which it can be fetched from now on, and until when it is not to be asked for again; null where a recording went missing meanwhile, or the folder takes no more: a call goes on all the same.</returns>
    public (string Name, DateTimeOffset Until)? Join(string id, IReadOnlyList<PlayedPiece> pieces)
    {
        var now = time.GetUtcNow();
        if (!_known.TryGet(id, out var touched) || now - touched > Slack)
        {
            if (!TryKeep(id, pieces, now)) return null;
            touched = now;
        }

        // Until here the file is young enough, and the name the same.
        var next = new DateTimeOffset((now.UtcTicks / For.Ticks + 1) * For.Ticks, TimeSpan.Zero);
        return (names.Make(id, next + For), next < touched + Slack ? next : touched + Slack);
    }

    /// <summary>The file behind a name; null where the name is wrong, its time is over, or the file is gone.</summary>
    public string? Find(string name) => names.Read(name, time.GetUtcNow()) is { } id && File.Exists(PathOf(id)) ? PathOf(id) : null;

    /// <summary>Takes away what no address leads to any more.</summary>
    /// <returns>How many files.</returns>
    public int Sweep()
    {
        if (!Directory.Exists(options.Joined)) return 0;
        var oldest = (time.GetUtcNow() - For - For - Slack - Slack).UtcDateTime;
        var old = Directory.EnumerateFiles(options.Joined).Where(file => File.GetLastWriteTimeUtc(file) < oldest).ToList();
        lock (_disk)
        {
            foreach (var file in old) File.Delete(file);
            _room.CountAgain();
        }

        return old.Count;
    }

    private bool TryKeep(string id, IReadOnlyList<PlayedPiece> pieces, DateTimeOffset now)
    {
        try
        {
            return Keep(id, pieces, now);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            LogRefused(refused.Message);
            return false;
        }
    }

    private bool Keep(string id, IReadOnlyList<PlayedPiece> pieces, DateTimeOffset now)
    {
        var path = PathOf(id);
        if (!MakeYoung(path, now) && !Write(path, pieces, now)) return false;
        _known.Keep(id, now);
        return true;
    }

    private bool MakeYoung(string path, DateTimeOffset now)
    {
        lock (_disk)
        {
            if (!File.Exists(path)) return false;
            File.SetLastWriteTimeUtc(path, now.UtcDateTime);
            return true;
        }
    }

    private bool Write(string path, IReadOnlyList<PlayedPiece> pieces, DateTimeOffset now)
    {
        var samples = new List<(byte[], Pause)>(pieces.Count);
        foreach (var (recording, after) in pieces)
        {
            if (WaveForm.Read(recording.File!, out _) is not { } read) return false;
            samples.Add((read, after));
        }

        var audio = PromptAudio.Join(samples);
        lock (_disk)
        {
            if (!_room.Take(audio.Length, now))
            {
                SayFull(now);
                return false;
            }
        }

        MakeFolder();
        WholeFile.Write(path, audio, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        File.SetLastWriteTimeUtc(path, now.UtcDateTime);
        return true;
    }

    private void SayFull(DateTimeOffset now)
    {
        if (now - _saidFullAt < Slack) return;
        _saidFullAt = now;
        LogFull(options.JoinedMegabytes);
    }

    /// <summary>What is joined may be somebody's own number or amount: nobody else on this machine is to hear it.</summary>
    private void MakeFolder()
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(options.Joined);
        else Directory.CreateDirectory(options.Joined, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private string PathOf(string id) => Path.Combine(options.Joined, id + ".wav");

    [LoggerMessage(1, LogLevel.Error, "A prompt could not be joined, and is said by the provider's voice: {Reason}. Look at the folder of the setting Speech:Folder")]
    private partial void LogRefused(string reason);

    [LoggerMessage(2, LogLevel.Warning, "A prompt is said by the provider's voice: what was joined for calls takes {Megabytes} MB, and all of it is in use. If the machine has room, raise Speech:JoinedMegabytes")]
    private partial void LogFull(int megabytes);
}
