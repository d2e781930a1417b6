using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Flows.Reading;
using HudumaContact.Flows.Running;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;
using HudumaContact.Tests.Flows;
using HudumaContact.Tests.Speech;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Moq;

namespace HudumaContact.Tests.Conversations.Speaking;

/// <summary>The small line with recordings of its own: each text of its flows is a second of silence. The catalogue is the real one, and has none.</summary>
internal sealed class VoicedLine : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("huduma-voice-").FullName;

    public VoicedLine(params (string Path, string Text)[] more)
    {
        var faults = new List<Fault>();
        var content = new ContentSet([.. SmallLine.Content.Files.Where(file => more.All(other => other.Path != file.Path)), .. more.Select(file => new ContentFile(file.Path, file.Text))]);
        var flows = FlowReader.Read(content, faults) ?? throw new InvalidOperationException(string.Join('\n', faults));
        Release = new Release(content.Hash, content, flows, TheHudumaLine.Release.Catalogue, new FlowRunner(flows));
        Options = new SpeechOptions { Folder = Path.Combine(_folder, "audio") };
        Made = new MadeFolder(Options.Made);
        Joined = new JoinedFolder(Options, new AudioNames([7]), Time, NullLogger<JoinedFolder>.Instance);
        var releases = new ReleaseShelf(Mock.Of<IReleaseStore>(), ReleaseReader.Open);
        releases.MakeCurrent(Release);
        Speech = new RecordedSpeech(releases, Voices, Joined, static name => new Uri($"https://contact.example.go.ke/audio/{name}.wav"), Readings, Troubles, Time);
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 11, 23, 7, 10, 0, TimeSpan.Zero));

    public Release Release { get; }

    public SpeechOptions Options { get; }

    public MadeFolder Made { get; }

    public VoiceShelf Voices { get; } = new();

    public JoinedFolder Joined { get; }

    public SpeechTroubles Troubles { get; } = new();

    public PromptReadings Readings { get; } = new();

    public RecordedSpeech Speech { get; }

    /// <summary>The folder of the flows, where the studio's recordings lie.</summary>
    public string Flows => Path.Combine(_folder, "flows");

    public VoiceBook Read() => VoiceBook.Read(Release, Flows, Made);

    /// <summary>Records all texts of the flows, but for some, and takes the voice up.</summary>
    public VoiceBook Record(params string[] without)
    {
        foreach (var text in Read().Missing.Where(text => !text.Spoken.Where.StartsWith("catalogue/", StringComparison.Ordinal) && !without.Contains(text.Spoken.Text))) Waves.Write(Made.PathOf(text.Spoken.Text, text.Spoken.Language));
        var voice = Read();
        Voices.Put(voice);
        return voice;
    }

    public void MakeHold() => WholeFile.Write(Made.Hold, WaveForm.Write(HoldTone.Samples()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
