using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Net;
using System.Xml.Linq;
using HudumaContact.Catalogue;
using HudumaContact.Catalogue.Answers;
using HudumaContact.Catalogue.Dates;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Notices;
using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.CommandLine.Flow;
using HudumaContact.Host.Workers;
using HudumaContact.Tests.Speech;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>What comes to the lines of calls and should not, and what it gets: over HTTP, against the whole host.</summary>
public sealed class BadInputOnCallsTests(BadInputOnCallsTests.Repeating repeating) : IClassFixture<BadInputOnCallsTests.Repeating>
{
    /// <summary>Within a word: signs between words are not said.</summary>
    private const string Hostile = "zzqx<b>&]]>qxzz";

    private static int _calls;

    private readonly RunningHost _host = repeating.Host;
    private readonly string _session = $"ATVId_{Interlocked.Increment(ref _calls):x32}";
    private readonly string _number = string.Create(CultureInfo.InvariantCulture, $"+254712{_calls:000000}");

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("")]
    [InlineData("/events")]
    [InlineData("/keys?n=1")]
    public async Task A_wrong_signature_is_403(string below)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/hooks/twilio-voice" + below, UriKind.Relative)) { Content = new FormUrlEncodedContent([new("CallSid", "CA1"), new("From", _number)]) };
        request.Headers.Add("X-Twilio-Signature", "bm90IG91cnM=");
        using var answer = await _host.Client.SendAsync(request, Stop);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?key=demo2")]
    public async Task A_wrong_key_is_401(string key)
    {
        using var answer = await _host.PostAsync("/hooks/at-voice" + key, ("sessionId", _session), ("isActive", "1"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("/keys?n=1&key=demo", "isActive", "1")]
    [InlineData("/silence?n=1&key=demo", "isActive", "1")]
    [InlineData("/events?key=demo", "isActive", "0")]
    public async Task An_event_of_a_call_that_nobody_knows_is_200_and_counted(string below, string field, string value)
    {
        var counted = new ConcurrentBag<string>();
        using var listener = new MeterListener { InstrumentPublished = (instrument, listening) => { if (instrument is { Name: "calls.unknown", Meter.Name: CallMeter.Name }) listening.EnableMeasurementEvents(instrument); } };
        listener.SetMeasurementEventCallback<long>((_, by, tags, _) => counted.Add($"{tags[0].Value} {by}"));
        listener.Start();

        using var answer = await _host.PostAsync("/hooks/at-voice" + below, ("sessionId", _session), (field, value), ("dtmfDigits", "1"));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        counted.ShouldContain("at-voice 1");
    }

    [Theory]
    [InlineData("12")]
    [InlineData("1234567890123456789012345678901234567890123")]
    [InlineData("A")]
    [InlineData("D9")]
    public async Task Keys_beyond_what_was_asked_and_tones_of_no_phone_are_a_wrong_choice(string keys)
    {
        var menu = await RingAsync();
        (await KeyAsync(menu, keys)).Value.ShouldContain("si moja ya chaguo");
    }

    [Theory]
    [InlineData("?!", "Hatujasikia")]
    // The key that ends an entry, with nothing before it.
    [InlineData("", "si moja ya chaguo")]
    public async Task No_key_at_all_is_silence_or_a_wrong_choice(string keys, string heard)
    {
        var menu = await RingAsync();
        (await KeyAsync(menu, keys)).Value.ShouldContain(heard);
    }

    [Theory]
    [InlineData("http://evil.example/x.wav")]
    [InlineData("https://api.twilio.com.evil.example/x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    public async Task A_recording_that_is_elsewhere_is_refused_and_taken_for_silence(string address)
    {
        await RingAsync();
        var answer = await PostAsync("/hooks/at-voice/recorded?n=1&key=demo", ("recordingUrl", address));
        answer.Value.ShouldContain("Hatujasikia");
        (await _host.Services.GetRequiredService<IRecordingStore>().DueAsync(DateTime.MaxValue, 10, Stop)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Markup_in_a_citizens_words_is_spoken_as_text()
    {
        // By USSD: English, lost, another way, words that name nothing; the session is dropped, and gone on with in a call.
        var (dialled, typed) = (RunningHost.NewSession(), "");
        var screen = await _host.ScreenAsync(dialled, _number, typed);
        foreach (var key in new[] { "1", "99", "99", "99", "1", Hostile })
        {
            typed = typed.Length == 0 ? key : $"{typed}*{key}";
            screen = await _host.ScreenAsync(dialled, _number, typed);
        }

        screen.ShouldContain(Hostile);

        var welcome = await RingAsync();
        var spoken = await KeyAsync(welcome, "1");

        ShouldBeSpoken(spoken);
    }

    [Fact]
    public async Task Markup_in_a_text_of_the_catalogue_is_spoken_as_text()
    {
        var today = KenyanCalendar.Today(TimeProvider.System.GetUtcNow());
        await _host.Services.GetRequiredService<NoticeBoard>().PostAsync(new Notice("", today, today, new Words($"Closed {Hostile}.", $"Imefungwa {Hostile}."), NoticeScope.All), "wanjiku", Stop);

        var menu = await RingAsync();

        ShouldBeSpoken(menu);
    }

    [Fact]
    public async Task Without_a_recording_the_provider_speaks_and_the_page_of_lines_says_so()
    {
        await _host.Services.GetServices<IHostedService>().OfType<Voicing>().Single().LookAsync(Stop);
        _host.Services.GetRequiredService<SpeechTroubles>().Forget();
        (await PageOfLinesAsync()).ShouldNotContain("speech-troubles");

        (await RingAsync()).Descendants("Say").ShouldNotBeEmpty();

        (await PageOfLinesAsync()).ShouldContain("speech-troubles");
    }

    [Fact]
    public void Audio_that_is_no_audio_is_refused_at_the_check_by_its_name()
    {
        using var flows = new FlowsCopy();
        using var output = new StringWriter();
        Waves.Write(Path.Combine(flows.Path, "recordings", "sw", "menyu.wav"));
        flows.Write("recordings/index.yaml", "format: 1\nsw: { menyu.wav: \"Huduma zote\" }\n");
        flows.Write("recordings/sw/menyu.wav", "MP3, perhaps");
        FlowCheck.Run(flows.Path, output).ShouldBe(1);
        output.ToString().ShouldContain("recordings/sw/menyu.wav");
    }

    [Fact]
    public async Task The_card_of_a_line_for_calls_shows_calls()
    {
        await RingAsync();
        var page = await PageOfLinesAsync();
        var card = page[page.IndexOf("id=\"line-at-voice\"", StringComparison.Ordinal)..];
        card = card[..card.IndexOf("</article>", StringComparison.Ordinal)];
        card.ShouldMatch("data-testid=\"calls-up\">[1-9]");
        card.ShouldMatch("data-testid=\"calls-today\">[1-9]");
        card.ShouldContain("data-testid=\"callbacks-open\">0<");
        card.ShouldNotContain("Spent today");
    }

    [Fact]
    public async Task The_card_of_a_line_for_calls_shows_how_long_they_were_and_what_they_cost()
    {
        await RingAsync();
        using var ended = await _host.PostAsync(
            "/hooks/at-voice/events?key=demo", ("sessionId", _session), ("isActive", "0"), ("durationInSeconds", "3600"), ("amount", "1234.5"), ("currencyCode", "KES"));
        ended.StatusCode.ShouldBe(HttpStatusCode.OK);

        var page = await PageOfLinesAsync();

        page.ShouldMatch("data-testid=\"calls-length\">[1-9]:[0-9]{2}:[0-9]{2}<");
        page.ShouldMatch("data-testid=\"calls-cost\">KSh 1,[0-9]{3}\\.[0-9]{2}<");
    }

    /// <summary>As text: it holds no command.</summary>
    private static void ShouldBeSpoken(XElement answer)
    {
        answer.Descendants("Say").ShouldContain(say => say.Value.Contains(Hostile, StringComparison.Ordinal), answer.ToString());
        answer.Descendants().Select(verb => verb.Name.LocalName).Distinct().ShouldBeSubsetOf(["GetDigits", "Say", "Redirect"], answer.ToString());
    }

    private async Task<string> PageOfLinesAsync()
    {
        using var page = await _host.GetAsync("/desk/lines");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await RunningHost.TextOf(page);
    }

    private Task<XElement> RingAsync() => PostAsync("/hooks/at-voice?key=demo", ("callSessionState", "Ringing"));

    /// <summary>Told at the address that the last answer gave for keys.</summary>
    private Task<XElement> KeyAsync(XElement asked, string keys) =>
        PostAsync(new Uri(asked.Element("GetDigits").ShouldNotBeNull().Attribute("callbackUrl")!.Value).PathAndQuery, ("dtmfDigits", keys));

    private async Task<XElement> PostAsync(string path, (string Name, string Value) told)
    {
        using var answer = await _host.PostAsync(path, ("sessionId", _session), ("isActive", "1"), ("direction", "Inbound"), ("callerNumber", _number), ("destinationNumber", "+254800221108"), told);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return XElement.Parse(await RunningHost.TextOf(answer));
    }

    /// <summary>The whole host. On calls nothing repeats what was typed: here one flow does.</summary>
    public sealed class Repeating : IAsyncLifetime
    {
        private readonly FlowsCopy _flows = new();

        public RunningHost Host { get; } = new();

        public async ValueTask InitializeAsync()
        {
            var find = _flows.Read("find/find.yaml");
            var repeating = find.Replace("We found nothing for those keys.", "Nothing for {{ question | truncate: 40 }}.", StringComparison.Ordinal).Replace("Hatukupata kitu kwa herufi hizo.", "Hakuna {{ question | truncate: 40 }}.", StringComparison.Ordinal);
            repeating.ShouldNotBe(find);
            _flows.Write("find/find.yaml", repeating);
            await Host.StartAsync(_flows.Path, watch: false);
        }

        public async ValueTask DisposeAsync()
        {
            await Host.DisposeAsync();
            _flows.Dispose();
        }
    }
}
