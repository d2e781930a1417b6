using System.Net;
using System.Text;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Voice;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.Voice;

/// <summary>Recordings, taken from a server on this machine that an operator has named as the provider's.</summary>
public sealed class ProviderRecordingsTests : IAsyncLifetime
{
    private static readonly byte[] Wav = [.. "RIFF\0\0\0\0WAVEfmt "u8, 1, 2, 3];

    private static readonly Line Twilio = new(new LineId("twilio-voice"), LineKind.Voice, ProviderNames.Twilio, "+254700000100", "a-token") { Account = "AC1" };
    private static readonly Line AfricasTalking = new(new LineId("at-voice"), LineKind.Voice, ProviderNames.AfricasTalking, "+254700000100", "sesame") { Account = "huduma", ApiKey = "atsk" };

    private readonly List<string> _asked = [];
    private Func<HttpContext, Task> _answer = context => context.Response.Body.WriteAsync(Wav).AsTask();
    private WebApplication _app = null!;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.Run(context =>
        {
            _asked.Add($"{context.Request.Method} {context.Request.Path} {Encoding.UTF8.GetString(Convert.FromBase64String(context.Request.Headers.Authorization.ToString().Replace("Basic ", "")))}".Trim());
            return _answer(context);
        });
        await _app.StartAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Twilios_are_fetched_as_WAV_by_who_we_are()
    {
        var fetched = (await FetchAsync(Twilio, Here("/Recordings/RE1"))).ShouldBeOfType<FetchedRecording.Fetched>();
        fetched.Audio.ToArray().ShouldBe(Wav);
        _asked.ShouldBe(["GET /Recordings/RE1.wav AC1:a-token"]);
    }

    [Fact]
    public async Task A_talk_is_fetched_as_MP3_and_may_last_as_long_as_a_call()
    {
        // The longest that is set by default, as Twilio makes it: 45 minutes of 32 kbit/s.
        var talk = new byte[45 * 60 * 4000];
        "ID3"u8.CopyTo(talk);
        _answer = context => context.Response.Body.WriteAsync(talk).AsTask();
        var fetched = (await FetchAsync(Twilio, Here("/Recordings/RE1"), RecordingKind.Talk)).ShouldBeOfType<FetchedRecording.Fetched>();
        fetched.Audio.Length.ShouldBe(talk.Length);
        _asked.ShouldBe(["GET /Recordings/RE1.mp3 AC1:a-token"]);
    }

    [Fact]
    public async Task And_deleted_by_their_own_address()
    {
        (await AskAsync(Twilio, recordings => recordings.DeleteAsync(Twilio, Here("/Recordings/RE1"), TestContext.Current.CancellationToken))).ShouldBeTrue();
        _asked.ShouldBe(["DELETE /Recordings/RE1.json AC1:a-token"]);
    }

    [Theory]
    [InlineData(204, true)]
    [InlineData(404, true)]
    [InlineData(401, false)]
    [InlineData(500, false)]
    public async Task One_that_is_there_no_more_is_deleted(int status, bool deleted)
    {
        _answer = Status(status);
        (await AskAsync(Twilio, recordings => recordings.DeleteAsync(Twilio, Here("/RE1"), TestContext.Current.CancellationToken))).ShouldBe(deleted);
    }

    [Fact]
    public async Task Those_of_Africas_Talking_are_fetched_where_they_are_and_nobody_is_told_who_we_are()
    {
        (await FetchAsync(AfricasTalking, Here("/1.mp3"))).ShouldBeOfType<FetchedRecording.Fetched>();
        _asked.ShouldBe(["GET /1.mp3"]);
    }

    [Fact]
    public async Task Nobody_says_how_to_delete_those()
    {
        (await AskAsync(AfricasTalking, recordings => ValueTask.FromResult(recordings.Deletes))).ShouldBeFalse();
        (await AskAsync(AfricasTalking, recordings => recordings.DeleteAsync(AfricasTalking, Here("/1.mp3"), TestContext.Current.CancellationToken))).ShouldBeFalse();
        _asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(404, true)]
    [InlineData(429, true)]
    [InlineData(503, true)]
    [InlineData(401, false)]
    [InlineData(302, false)]
    public async Task What_is_not_there_yet_may_be_asked_for_again(int status, bool mayTryAgain)
    {
        _answer = Status(status);
        (await FetchAsync(Twilio, Here("/RE1"))).ShouldBe(new FetchedRecording.Missed($"The provider answered HTTP {status}.", mayTryAgain));
    }

    [Fact]
    public async Task Audio_that_is_no_audio_is_refused()
    {
        _answer = context => context.Response.WriteAsync("<html>");
        (await FetchAsync(Twilio, Here("/RE1"))).ShouldBe(new FetchedRecording.Missed("What came is neither WAV nor MP3.", MayTryAgain: false));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task So_is_more_than_anybody_has_spoken(bool saysSo)
    {
        _answer = async context =>
        {
            if (saysSo) context.Response.ContentLength = RecordingSizes.OfSpoken + 1;
            var piece = new byte[1024 * 1024];
            Wav.CopyTo(piece, 0);
            for (var sent = 0L; sent <= RecordingSizes.OfSpoken; sent += piece.Length) await context.Response.Body.WriteAsync(piece.AsMemory(0, (int)Math.Min(piece.Length, RecordingSizes.OfSpoken + 1 - sent)), context.RequestAborted);
        };
        (await FetchAsync(Twilio, Here("/RE1"))).ShouldBe(new FetchedRecording.Missed("It is over 10 MB.", MayTryAgain: false));
    }

    [Fact]
    public async Task A_host_that_is_none_of_the_providers_is_not_asked()
    {
        (await FetchAsync(Twilio, new Uri("https://evil.example/RE1"))).ShouldBe(new FetchedRecording.Missed("evil.example is none of the provider's hosts.", MayTryAgain: false));
        (await AskAsync(Twilio, recordings => recordings.DeleteAsync(Twilio, new Uri("https://evil.example/RE1"), TestContext.Current.CancellationToken))).ShouldBeFalse();
    }

    [Fact]
    public async Task Nor_is_one_that_leads_into_our_own_network()
    {
        var addresses = new ProviderAddresses(null, new Uri(LiveAddresses.Twilio), null, TimeSpan.FromSeconds(5));
        using var download = new RecordingDownload(ProviderNames.Twilio, new RecordingHosts(addresses, new PublicAddress(Webhooks.PublicAddress, () => "")), (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback]), TimeProvider.System);
        var where = new Uri("https://api.twilio.com/RE1");
        (await download.FetchAsync(where, where, null, RecordingSizes.OfSpoken, TestContext.Current.CancellationToken)).ShouldBe(
            new FetchedRecording.Missed("api.twilio.com leads to no public address. If it stands in your own network, set Providers:Twilio:BaseAddress.", MayTryAgain: false));
    }

    [Fact]
    public async Task In_a_demo_the_simulators_are_fetched_from_our_own_server_and_nothing_else_is()
    {
        var here = _app.Urls.First();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new CallOptions());
        services.AddSingleton(new PublicAddress("", () => here));
        services.AddCallMakers(new ProviderAddresses(null, null, null, TimeSpan.FromSeconds(5)));
        await using var provider = services.BuildServiceProvider();
        var recordings = provider.GetServices<IProviderRecordings>().Single(recordings => recordings.Provider == AfricasTalking.Provider);
        (await recordings.FetchAsync(AfricasTalking, Here("/simulator/recordings/1.wav"), RecordingKind.Answer, TestContext.Current.CancellationToken)).ShouldBeOfType<FetchedRecording.Fetched>();
        foreach (var elsewhere in new[] { Here("/desk/supervisor/export/calls"), new Uri(here + "/simulator/recordings/../../desk"), new Uri("http://127.0.0.1:9/simulator/recordings/1.wav") })
            (await recordings.FetchAsync(AfricasTalking, elsewhere, RecordingKind.Answer, TestContext.Current.CancellationToken)).ShouldBeOfType<FetchedRecording.Missed>();
        _asked.ShouldBe(["GET /simulator/recordings/1.wav"]);
    }

    private Uri Here(string path) => new(new Uri(_app.Urls.First()), path);

    private static Func<HttpContext, Task> Status(int status) => context =>
    {
        context.Response.StatusCode = status;
        if (status == 302) context.Response.Headers.Location = "/elsewhere";
        return Task.CompletedTask;
    };

    private Task<FetchedRecording> FetchAsync(Line line, Uri where, RecordingKind kind = RecordingKind.Answer) => AskAsync(line, recordings => recordings.FetchAsync(line, where, kind, TestContext.Current.CancellationToken));

    private async Task<T> AskAsync<T>(Line line, Func<IProviderRecordings, ValueTask<T>> ask)
    {
        var address = new Uri(_app.Urls.First());
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new CallOptions());
        services.AddSingleton(new PublicAddress(Webhooks.PublicAddress, () => ""));
        var addresses = new ProviderAddresses(address, address, address, TimeSpan.FromSeconds(5));
        services.AddMessageSenders(addresses);
        services.AddCallMakers(addresses);
        await using var provider = services.BuildServiceProvider();
        return await ask(provider.GetServices<IProviderRecordings>().Single(recordings => recordings.Provider == line.Provider));
    }
}
