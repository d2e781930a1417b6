using System.Net;
using System.Xml.Linq;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Twilio.Voice;
using HudumaContact.Providers.Voice;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.EndToEnd.Twilio;

/// <summary>Calls signed by the vendor's own package; our TwiML, and our requests for calls, held against what that package writes and sends.</summary>
public sealed class VoiceAgainstTheVendorTests(HostAndVendor both) : IClassFixture<HostAndVendor>
{
    private const string Hooks = "https://contact.example.test/hooks/twilio-voice";
    private const string Audio = "https://media.example.test/sw/menyu.wav";

    private static readonly Line Line = new(new LineId("twilio-voice"), LineKind.Voice, ProviderNames.Twilio, "+254700000100", TwilioVendor.Token) { Account = TwilioVendor.Account };
    private static readonly Prompt Said = new("Press 1 for \"IDs\" & <licences> ]]>", "en");
    private static readonly Prompt Played = new("Karibu", "sw", new Uri(Audio));

    public static TheoryData<Verb[], VendorVerb[]> Same => new()
    {
        { [new Speak(Said)], [Say] },
        { [new Speak(Said with { Text = "Karibu", Language = "sw" })], [new("say", new { voice = "Google.id-ID-Standard-A", language = "id-ID" }, "Karibu")] },
        { [new Speak(Played)], [new("play", new { }, Audio)] },
        {
            [new Gather(Played, KeysTaken.One, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7)), new Redirect(new(CallStepKind.Silence, 7))],
            [
                new("gather", new { input = "dtmf", numDigits = 1, timeout = 8, finishOnKey = "", action = $"{Hooks}/keys?n=7", method = "POST" }) { Children = [new("play", new { }, Audio)] },
                new("redirect", new { method = "POST" }, $"{Hooks}/silence?n=7"),
            ]
        },
        {
            [new Gather(Said, KeysTaken.UntilHash, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7))],
            [new("gather", new { input = "dtmf", timeout = 8, finishOnKey = "#", action = $"{Hooks}/keys?n=7", method = "POST" }) { Children = [Say] }]
        },
        {
            [new Record(Said, TimeSpan.FromSeconds(60), new(CallStepKind.Recorded, 3))],
            [Say, new("record", new { maxLength = 60, timeout = 5, finishOnKey = "#", playBeep = true, action = $"{Hooks}/recorded?n=3", method = "POST" })]
        },
        {
            [new Dial(new(DialTargetKind.Number, "+254733000001"), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(30), new(CallStepKind.Dialled, 4))],
            [
                new("dial", new
                {
                    timeout = 20, timeLimit = 1800, callerId = "+254700000100", action = $"{Hooks}/dialled?n=4", method = "POST",
                }) { Children = [new("number", new { }, "+254733000001")] },
            ]
        },
        {
            [new Dial(new(DialTargetKind.Sip, "sip:amina@sip.example.test"), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(30), new(CallStepKind.Dialled, 4))],
            [new("dial", new { timeout = 20, timeLimit = 1800, callerId = "+254700000100", action = $"{Hooks}/dialled?n=4", method = "POST" }) { Children = [new("sip", new { }, "sip:amina@sip.example.test")] }]
        },
        {
            [new Meet("4f3b9c", Opens: true, EndsIt: false, TimeSpan.FromMinutes(30), new(CallStepKind.Dialled, 4), Coached: "CA01")],
            [
                new("dial", new { timeLimit = 1800, action = $"{Hooks}/dialled?n=4", method = "POST" })
                {
                    Children = [new("conference", new { beep = "false", startConferenceOnEnter = true, endConferenceOnExit = false, coach = "CA01" }, "4f3b9c")],
                },
            ]
        },
        { [new Enqueue("agents", Played, new(CallStepKind.Silence, 5))], [new("enqueue", new { waitUrl = Audio, waitUrlMethod = "GET", action = $"{Hooks}/silence?n=5", method = "POST" }, "agents")] },
        { [new HangUp()], [new("hangup")] },
        { [new Reject()], [new("reject")] },
        { [], [] },
    };

    private static VendorVerb Say => new("say", new { voice = "Polly.Amy", language = "en-GB" }, Said.Text);

    [Theory]
    [MemberData(nameof(Same), DisableDiscoveryEnumeration = true)]
    public async Task The_same_is_written_for_the_same(Verb[] verbs, VendorVerb[] theirs)
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var ours = new Twiml(Line, new VoiceAddresses(new PublicAddress("https://contact.example.test", () => ""), Line, carriesKey: false)).Write(verbs);
        ours.ShouldBeSameXml(await both.Vendor!.TwimlAsync(theirs, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_call_that_the_vendor_signs_is_answered_to_its_end()
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var (status, body) = await both.PostAsync("/hooks/twilio-voice", Form("CAsigned", "ringing"));
        status.ShouldBe(HttpStatusCode.OK);
        var keys = new Uri(XElement.Parse(body).Descendants("Gather").Single().Attribute("action")!.Value).PathAndQuery;
        var silence = new Uri(XElement.Parse(body).Element("Redirect")!.Value).PathAndQuery;
        (await both.PostAsync(silence, Form("CAsigned", "in-progress"))).Status.ShouldBe(HttpStatusCode.OK);
        (await both.PostAsync(keys, [.. Form("CAsigned", "in-progress"), ("Digits", "1"), ("FinishedOnKey", ""), ("msg", "Gather End")])).Status.ShouldBe(HttpStatusCode.OK);
        (await both.PostAsync("/hooks/twilio-voice/events", [.. Form("CAsigned", "completed"), ("CallDuration", "12")])).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task One_that_was_tampered_with_is_forbidden()
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var form = Form("CAtampered", "in-progress");
        foreach (var path in new[] { "/hooks/twilio-voice", "/hooks/twilio-voice/keys?n=1", "/hooks/twilio-voice/events", "/hooks/twilio-voice/leg", "/hooks/twilio-voice/answered?call=0193a5c0000070008000000000000042" })
        {
            var right = await both.Vendor!.SignAsync(new Uri(both.Host!.Address, path).ToString(), form, TestContext.Current.CancellationToken);
            (await both.PostAsync(path, [.. form, ("Digits", "1")], right)).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await both.PostAsync(path, form, (right[0] == 'A' ? 'B' : 'A') + right[1..])).Status.ShouldBe(HttpStatusCode.Forbidden);
            (await both.PostAsync(path + (path.Contains('?') ? "&" : "?") + "x=1", form, right)).Status.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_call_is_asked_for_as_the_vendors_package_asks_for_it()
    {
        Assert.SkipWhen(TwilioVendor.Missing is not null, TwilioVendor.Missing ?? "");
        var cancellation = TestContext.Current.CancellationToken;
        var call = new CallId(Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new PublicAddress("https://contact.example.test", () => ""));
        var addresses = new ProviderAddresses(both.Vendor!.Address, both.Vendor.Address, both.Vendor.Address, TimeSpan.FromSeconds(20));
        services.AddMessageSenders(addresses);
        services.AddCallMakers(addresses);
        await using var provider = services.BuildServiceProvider();
        var maker = provider.GetServices<ICallMaker>().Single(maker => maker.Provider == ProviderNames.Twilio);

        (await maker.PlaceAsync(Line, new DialTarget(DialTargetKind.Number, "+254700000001"), call, TimeSpan.FromSeconds(20), cancellation)).ShouldBeOfType<PlacedCall.Placed>();
        var ours = await both.Vendor.NextAsync(cancellation);
        await both.Vendor.CallAsync(
            new
            {
                to = "+254700000001",
                from = "+254700000100",
                url = $"{Hooks}/answered?call={call}",
                method = "POST",
                statusCallback = $"{Hooks}/events?call={call}",
                statusCallbackMethod = "POST",
                statusCallbackEvent = new[] { "completed" },
                timeout = 20,
            },
            cancellation);
        var theirs = await both.Vendor.NextAsync(cancellation);
        ours.Fields.ShouldBe(theirs.Fields, ignoreOrder: true);
        (ours with { Form = "" }).ShouldBe(theirs with { Form = "" });
    }

    private static List<(string Name, string Value)> Form(string call, string status) =>
    [
        ("AccountSid", TwilioVendor.Account), ("ApiVersion", "2010-04-01"), ("CallSid", call), ("CallStatus", status), ("Direction", "inbound"), ("Called", "+254700000100"),
        ("CalledState", ""), ("Caller", "+254712000511"), ("From", "+254712000511"), ("FromCountry", "KE"), ("To", "+254700000100"),
    ];
}
