using HudumaContact.Content;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.Workers;
using HudumaContact.Speech.Making;
using HudumaContact.Tests.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>What a studio has recorded, on the whole host: it counts when a release is published, and is heard as soon as it is replaced.</summary>
public sealed class StudioOnAHostTests : IAsyncLifetime
{
    private const string Prompt = "Chagua huduma";

    private readonly FlowsCopy _flows = new();
    private readonly RunningHost _host = new();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private string Wave => Path.Combine(_flows.Path, "recordings", "sw", "chagua.wav");

    public ValueTask InitializeAsync()
    {
        var services = _flows.Read("services/services.yaml");
        _flows.Write("services/services.yaml", services.Replace("    next: service/menu\n\n  categories:", "    next: service/menu\n    seconds: 50\n\n  categories:", StringComparison.Ordinal));
        return _host.StartAsync(_flows.Path, watch: false);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _flows.Dispose();
    }

    [Fact]
    public async Task A_recording_that_takes_longer_than_the_seconds_of_its_node_is_refused_when_it_is_published()
    {
        var before = _host.Services.GetRequiredService<ReleaseShelf>().Current.Hash;
        Record(seconds: 60);

        (await PublishAsync()).Faults.ShouldHaveSingleItem().Message.ShouldMatch($"^In 'sw' it takes [0-9]+ seconds to say '{Prompt}\\. .*', over 50\\.");
        _host.Services.GetRequiredService<ReleaseShelf>().Current.Hash.ShouldBe(before);

        Record(seconds: 2);
        (await PublishAsync()).Faults.ShouldBeEmpty();
        _host.Services.GetRequiredService<ReleaseShelf>().Current.Hash.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_recording_that_is_replaced_is_heard_at_the_next_look()
    {
        var (worker, voices) = (_host.Services.GetServices<IHostedService>().OfType<Voicing>().Single(), _host.Services.GetRequiredService<VoiceShelf>());
        Record(seconds: 2);
        (await PublishAsync()).Faults.ShouldBeEmpty();
        await worker.LookAsync(Stop);
        var first = Heard();

        Waves.Write(Wave, seconds: 3);
        await worker.LookAsync(Stop);

        first.State.ShouldBe(RecordingState.Studio);
        Heard().Stamp.ShouldNotBe(first.Stamp);

        VoicedText Heard() => voices.Current.ShouldNotBeNull().Texts.Single(text => text.Spoken is { Language: "sw", Text: Prompt });
    }

    [Fact]
    public async Task What_could_not_be_made_stands_on_the_page_of_lines_with_the_reason()
    {
        await _host.Services.GetServices<IHostedService>().OfType<Voicing>().Single().LookAsync(Stop);
        (await PageOfLinesAsync()).ShouldNotContain("not-made");

        _host.Services.GetRequiredService<SpeechTroubles>().NoteNotMade([new TextNotMade(Prompt, "sw", "espeak-ng was silent.")]);

        var page = await PageOfLinesAsync();
        page[page.IndexOf("data-testid=\"not-made\"", StringComparison.Ordinal)..].ShouldMatch($"<q lang=\"sw\">{Prompt}</q>\\s*espeak-ng was silent\\.");
    }

    private void Record(int seconds)
    {
        Waves.Write(Wave, seconds);
        // Of another release each time: what was published is not checked again.
        _flows.Write("recordings/index.yaml", $"# {seconds} seconds\nformat: 1\nsw: {{ chagua.wav: \"{Prompt}\" }}\n");
    }

    private async Task<PublishOutcome> PublishAsync()
    {
        var faults = new List<Fault>();
        return await _host.Services.GetRequiredService<PublishRelease>().RunAsync(ReleaseFolder.Read(_flows.Path, faults), "wanjiku", "Recorded anew", Stop, faults);
    }

    private async Task<string> PageOfLinesAsync()
    {
        using var page = await _host.GetAsync("/desk/lines");
        return await RunningHost.TextOf(page);
    }
}
