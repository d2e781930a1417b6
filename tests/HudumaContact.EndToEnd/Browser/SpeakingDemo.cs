using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Conversations.Worlds;
using HudumaContact.Flows.Definition;
using HudumaContact.Flows.Talking;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>A demo that is heard: the recordings of what a stranger hears first are really made, and no others, since all of them take a minute.</summary>
public sealed class SpeakingDemo : IAsyncLifetime
{
    /// <summary>To what is asked about a lost ID.</summary>
    private static readonly string[] Keys = ["1", "2"];

    private readonly SpeechOptions _options = new() { Folder = Directory.CreateTempSubdirectory("huduma-heard-").FullName };
    private DemoInBrowser? _demo;

    /// <summary>Without the program that speaks the test is skipped, aloud.</summary>
    public DemoInBrowser Demo
    {
        get
        {
            Assert.SkipWhen(_demo is null, "Needs the program that speaks (apt-get install espeak-ng).");
            return _demo!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!await Espeak.Installed.IsThereAsync(CancellationToken.None)) return;
        await MakeAsync();
        _demo = new DemoInBrowser(new Dictionary<string, string>(StringComparer.Ordinal) { ["Speech__Folder"] = _options.Folder });
        await _demo.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_demo is not null) await _demo.DisposeAsync();
        Directory.Delete(_options.Folder, recursive: true);
    }

    private async Task MakeAsync()
    {
        var flows = Path.Combine(TopFolder.Path, "flows");
        var release = ReleaseReader.Open(ReleaseFolder.Read(flows, []), []).ShouldNotBeNull();
        var made = new MadeFolder(_options.Made);
        var voice = VoiceBook.Read(release, flows, made);
        var phone = new Handset(release.Flows, new TalkSetting { Line = LineKind.Voice }, TalkWorlds.Of(release));
        var heard = new List<string> { phone.Call().Text };
        foreach (var key in Keys) heard.Add(phone.Type(key).Text);
        var lacking = heard.SelectMany(text => voice.Say(text.Split('\n'), "sw").Lacking).Select(lack => (lack.Piece.Text, lack.Language)).Distinct().ToList();
        (await new MakeRecordings(made, Espeak.Installed).RunAsync(lacking, Environment.ProcessorCount, static _ => { }, CancellationToken.None)).Failed.ShouldBeEmpty();
    }
}
