using HudumaContact.Catalogue.Answers;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.Settings;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;

namespace HudumaContact.Host.Workers;

/// <summary>
/// Gives each release its voice: reads what it says and which recordings there are, makes those that are missing, and takes them up. Sweeps what was joined for
/// calls that are long over.
/// </summary>
internal sealed partial class Voicing(
    ReleaseShelf releases, NoticeBoard notices, VoiceShelf voices, JoinedFolder joined, SpeechTroubles troubles, SpeechOptions options, HudumaSettings settings, TimeProvider time, ILogger<Voicing> logger)
    : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(2);

    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    /// <summary>Recordings between two lines of the log.</summary>
    private const int Told = 500;

    /// <summary>Callers are served meanwhile.</summary>
    private static readonly int Cores = Math.Max(1, Environment.ProcessorCount / 2);

    private DateTimeOffset _sweptAt;
    private IReadOnlyList<Notice> _notices = [];
    private int _studio;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Rounds.RunAsync(Interval, Interval, time, LookAsync, LogNotDone, stoppingToken);

    internal async Task LookAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now - _sweptAt >= BetweenSweeps)
        {
            joined.Sweep();
            _sweptAt = now;
        }

        // A list of its own whenever it was read again, with the same notices in it unless one was posted or taken down.
        var standing = notices.Standing;
        var studio = StudioFolder.StampOf(settings.Flows.Path);
        if (releases.CurrentOrNone is not { } release || (voices.Current?.Release == release.Hash && studio == _studio && standing.SequenceEqual(_notices))) return;
        (_notices, _studio) = (standing, studio);
        var voice = Read(release);
        troubles.NoteNotMade([]);
        LogVoice(voice.Texts.Count, voice.Missing.Count(), release.Content.ShortHash);
        foreach (var changed in voice.Changed) LogChanged(changed.Recording.Language, changed.Recording.File);
        if (options.Make && (voice.Missing.Any() || voice.Hold is null)) await MakeAsync(release, voice, cancellation);
    }

    private async Task MakeAsync(Release release, VoiceBook voice, CancellationToken cancellation)
    {
        var missing = voice.Missing.Select(text => (text.Spoken.Text, text.Spoken.Language)).ToList();
        var made = await new MakeRecordings(Made, Espeak.Installed).RunAsync(missing, Cores, Tell, cancellation);
        if (!made.CanSpeak && troubles.CanMake is not false) LogNoProgram();
        if (made.Failed is [var first, ..]) LogFailed(made.Failed.Count, first.Language, first.Reason);
        Read(release);
        if (made.CanSpeak) troubles.Forget();
        troubles.CanMake = made.CanSpeak;
        troubles.NoteNotMade(made.Failed);
        if (made.Texts > 0) LogMade(made.Texts);

        void Tell(int count)
        {
            if (count % Told == 0) LogProgress(count, missing.Count);
        }
    }

    private MadeFolder Made => new(options.Made);

    private VoiceBook Read(Release release)
    {
        var voice = VoiceBook.Read(release, settings.Flows.Path, Made, _notices);
        voices.Put(voice);
        return voice;
    }

    [LoggerMessage(1, LogLevel.Information, "Calls can say {Count} texts of release {Hash}, {Missing} of them without a recording")]
    private partial void LogVoice(int count, int missing, string hash);

    [LoggerMessage(2, LogLevel.Warning, "The text of the studio recording {Language}/{File} was changed since: record it anew. All of them: huduma prompts list")]
    private partial void LogChanged(string language, string file);

    [LoggerMessage(3, LogLevel.Warning, "espeak-ng is not here, so no recordings are made, and calls are spoken by the provider's voice. Install it (apt-get install espeak-ng) and start again")]
    private partial void LogNoProgram();

    [LoggerMessage(4, LogLevel.Information, "{Count} of {All} recordings made")]
    private partial void LogProgress(int count, int all);

    [LoggerMessage(5, LogLevel.Information, "{Count} recordings were made, and are heard from now on")]
    private partial void LogMade(int count);

    [LoggerMessage(6, LogLevel.Error, "{Count} recordings could not be made, the first one in '{Language}': {Reason}")]
    private partial void LogFailed(int count, string language, string reason);

    [LoggerMessage(7, LogLevel.Warning, "The voice of the release could not be read: {Reason}")]
    private partial void LogNotDone(Exception? failed, string reason);
}
