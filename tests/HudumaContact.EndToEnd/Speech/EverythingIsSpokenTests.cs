using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Speech.Recordings;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd.Speech;

/// <summary>Every text that a call can say has its recording in both languages after one command: some 3,240 of them, really made.</summary>
[Collection(SpokenCollection.Name)]
public sealed class EverythingIsSpokenTests(AllRecordings recordings)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task All_texts_of_flows_and_catalogue_are_recorded_in_both_languages()
    {
        recordings.SkipWithoutTheProgram();
        recordings.Made.Code.ShouldBe(0, recordings.Made.Said);

        var faults = new List<Fault>();
        var release = ReleaseReader.Open(ReleaseFolder.Read(recordings.Flows, faults), faults).ShouldNotBeNull(string.Join('\n', faults));
        var voice = VoiceBook.Read(release, recordings.Flows, new MadeFolder(recordings.Options.Made));
        voice.Texts.Count(text => text.Spoken.Language == "sw").ShouldBeGreaterThan(1000);
        voice.Texts.Count(text => text.Spoken.Language == "en").ShouldBeGreaterThan(1000);
        foreach (var text in voice.Texts)
        {
            var samples = WaveForm.Read(text.File.ShouldNotBeNull($"{text.Spoken.Language}: {text.Spoken.Text}"), out var fault).ShouldNotBeNull($"{text.Spoken.Text}: {fault}");
            WaveForm.LengthOf(samples.Length).ShouldBeInRange(TimeSpan.FromSeconds(0.05), Longest, text.Spoken.Text);
        }

        voice.Hold.ShouldNotBeNull().Recording.State.ShouldBe(RecordingState.Made);

        var (code, said) = await recordings.MakeAsync();
        code.ShouldBe(0);
        said.ShouldNotContain(" of ", Case.Sensitive, "What is there is not made again.");
    }
}
