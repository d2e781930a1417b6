using System.Net;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Releases;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.Settings;
using HudumaContact.Host.Workers;
using HudumaContact.Speech.Recordings;
using HudumaContact.Tests.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>What calls hear, fetched as a provider fetches it.</summary>
public sealed class AudioTests(RunningHost host) : IClassFixture<RunningHost>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_prompt_is_fetched_at_the_address_that_the_call_is_told()
    {
        var recording = Recorded("fee");
        using var answer = await host.Client.GetAsync(recording, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("audio/wav");
        answer.Headers.CacheControl!.Private.ShouldBeTrue();
        (await answer.Content.ReadAsByteArrayAsync(Stop)).AsSpan(0, 4).ToArray().ShouldBe("RIFF"u8.ToArray());
    }

    [Fact]
    public async Task Its_head_can_be_asked_for_alone()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, Recorded("fee"));
        using var answer = await host.Client.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Content.Headers.ContentLength!.Value.ShouldBeGreaterThan(44);
    }

    [Fact]
    public async Task A_release_gets_its_voice_and_a_notice_that_is_posted_is_part_of_it()
    {
        var worker = host.Services.GetServices<IHostedService>().OfType<Voicing>().Single();
        var voices = host.Services.GetRequiredService<VoiceShelf>();
        await worker.LookAsync(Stop);
        voices.Current.ShouldNotBeNull().Release.ShouldBe(host.Services.GetRequiredService<ReleaseShelf>().Current.Hash);

        var today = KenyanCalendar.Today(TimeProvider.System.GetUtcNow());
        await host.Services.GetRequiredService<NoticeBoard>().PostAsync(new Notice("", today, today, new Words("The moon is closed.", "Mwezi umefungwa."), NoticeScope.All), "wanjiku", Stop);
        await worker.LookAsync(Stop);
        voices.Current!.Read("Mwezi umefungwa.", "sw")!.IsKnown.ShouldBeTrue();
    }

    [Theory]
    [InlineData("/audio/0.wav")]
    [InlineData("/audio/..%2f..%2fappsettings.sample.json.wav")]
    [InlineData("/audio/000000000000000000000000000000000000000000000000000000000000000000000000.wav")]
    [InlineData("/audio/made/sw/x.wav")]
    public async Task Any_other_name_is_not_there(string path)
    {
        using var answer = await host.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The address of a word that is recorded here; the voice is taken up once.</summary>
    private Uri Recorded(string word)
    {
        var voices = host.Services.GetRequiredService<VoiceShelf>();
        var made = new MadeFolder(host.Services.GetRequiredService<SpeechOptions>().Made);
        Waves.Write(made.PathOf(word, "en"));
        voices.Put(VoiceBook.Read(host.Services.GetRequiredService<ReleaseShelf>().Current, host.Services.GetRequiredService<HudumaSettings>().Flows.Path, made));
        return host.Services.GetRequiredService<ISpeech>().Voice(word, "en").Recording.ShouldNotBeNull();
    }
}
