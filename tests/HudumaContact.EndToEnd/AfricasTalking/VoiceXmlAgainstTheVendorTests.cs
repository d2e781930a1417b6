using System.Text;
using System.Xml;
using System.Xml.Linq;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.AfricasTalking.Voice;
using HudumaContact.Providers.Voice;
using Shouldly;
using Xunit;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.EndToEnd.AfricasTalking;

/// <summary>Our Voice XML held against what the vendor's own package writes for the same: equal where nothing is to be escaped, and ours alone right where something is.</summary>
public sealed class VoiceXmlAgainstTheVendorTests
{
    private const string Hooks = "https://contact.example.test/hooks/at-voice";
    private const string Audio = "https://media.example.test/sw/menyu.wav";

    private static readonly Line Line = new(new LineId("at-voice"), LineKind.Voice, ProviderNames.AfricasTalking, "+254700000100", "sesame");
    private static readonly Prompt Said = new("Karibu Huduma", "sw");
    private static readonly Prompt Played = new("Karibu Huduma", "sw", new Uri(Audio));

    public static TheoryData<Verb[], object[][]> Same => new()
    {
        { [new Speak(Said)], [["say", "Karibu Huduma"]] },
        { [new Speak(Played)], [["play", Audio]] },
        {
            [new Gather(Played, KeysTaken.One, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7)), new Redirect(new(CallStepKind.Silence, 7))],
            [["getDigits", new { play = new { url = Audio } }, new { numDigits = 1, timeout = 8, callbackUrl = $"{Hooks}/keys?n=7" }], ["redirect", $"{Hooks}/silence?n=7"]]
        },
        {
            [new Gather(Said, KeysTaken.UntilHash, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7))],
            [["getDigits", new { say = new { text = "Karibu Huduma" } }, new { finishOnKey = "#", timeout = 8, callbackUrl = $"{Hooks}/keys?n=7" }]]
        },
        {
            [new Record(Said, TimeSpan.FromSeconds(60), new(CallStepKind.Recorded, 3))],
            [["record", new { say = new { text = "Karibu Huduma" } }, new { finishOnKey = "#", maxLength = 60, timeout = 5, trimSilence = true, playBeep = true, callbackUrl = $"{Hooks}/recorded?n=3" }]]
        },
        {
            [new Dial(new(DialTargetKind.Number, "+254733000001"), TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(30), new(CallStepKind.Dialled, 4))],
            [["dial", "+254733000001", new { callerId = "+254700000100", maxDuration = 1800 }], ["redirect", $"{Hooks}/dialled?n=4"]]
        },
        { [new Enqueue("agents", Played, new(CallStepKind.Silence, 5))], [["enqueue", new { holdMusic = Audio, name = "agents" }], ["redirect", $"{Hooks}/silence?n=5"]] },
        { [new Reject()], [["reject"]] },
        { [], [] },
    };

    [Theory]
    [MemberData(nameof(Same), DisableDiscoveryEnumeration = true)]
    public async Task The_same_is_written_for_the_same(Verb[] verbs, object[][] calls)
    {
        Assert.SkipWhen(VendorServer.Missing is not null, VendorServer.Missing ?? "");
        Write(verbs).ShouldBeSameXml(await VendorActions.WriteAsync(calls, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("Fees & costs")]
    [InlineData("<Reject/>")]
    [InlineData("a < b")]
    public async Task Theirs_escapes_nothing_and_ours_says_the_text(string text)
    {
        Assert.SkipWhen(VendorServer.Missing is not null, VendorServer.Missing ?? "");
        var theirs = await VendorActions.WriteAsync([["say", text]], TestContext.Current.CancellationToken);
        SaidIn(theirs).ShouldNotBe(text);
        SaidIn(Encoding.UTF8.GetString(Write(new Speak(Said with { Text = text })))).ShouldBe(text);
    }

    /// <summary>Null where nobody can read it, or where it says nothing.</summary>
    private static string? SaidIn(string xml)
    {
        try
        {
            return XElement.Parse(xml).Element("Say") is { HasElements: false } say ? say.Value : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Without the key: behind it the address would hold an ampersand, which theirs does not escape.
    private static byte[] Write(params Verb[] verbs) =>
        new VoiceXml(Line, new VoiceAddresses(new PublicAddress("https://contact.example.test", () => ""), Line, carriesKey: false)).Write(verbs);
}
