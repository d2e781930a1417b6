using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.CommandLine.Prompts;
using HudumaContact.Speech.Making;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Speech;

/// <summary>Every text that a call can say has its recording in both languages after one command: some 3,240 of them, really made.</summary>
public sealed class EverythingIsSpokenTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    private readonly SpeechOptions _options = new() { Folder = Directory.CreateTempSubdirectory("huduma-spoken-").FullName };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_texts_of_flows_and_catalogue_are_recorded_in_both_languages()
    {
        Assert.SkipUnless(await Espeak.Installed.IsThereAsync(Stop), "Needs the program that speaks (apt-get install espeak-ng).");
        var flows = Path.Combine(TopFolder.Path, "flows");
        using var output = new StringWriter();

        (await PromptsMake.RunAsync(flows, _options, output, Stop)).ShouldBe(0, output.ToString());

        var faults = new List<Fault>();
        var release = ReleaseReader.Open(ReleaseFolder.Read(flows, faults), faults).ShouldNotBeNull(string.Join('\n', faults));
        var voice = VoiceBook.Read(release, flows, new MadeFolder(_options.Made));
        voice.Texts.Count(text => text.Text.Language == "sw").ShouldBeGreaterThan(1000);
        voice.Texts.Count(text => text.Text.Language == "en").ShouldBeGreaterThan(1000);
        foreach (var text in voice.Texts)
        {
            var samples = WaveForm.Read(text.File.ShouldNotBeNull($"{text.Text.Language}: {text.Text.Text}"), out var fault).ShouldNotBeNull($"{text.Text.Text}: {fault}");
            WaveForm.LengthOf(samples.Length).ShouldBeInRange(TimeSpan.FromSeconds(0.05), Longest, text.Text.Text);
        }

        voice.Hold.ShouldNotBeNull().Recording.State.ShouldBe(RecordingState.Made);

        using var again = new StringWriter();
        (await PromptsMake.RunAsync(flows, _options, again, Stop)).ShouldBe(0);
        again.ToString().ShouldNotContain(" of ", Case.Sensitive, "What is there is not made again.");
    }

    public void Dispose() => Directory.Delete(_options.Folder, recursive: true);
}
