using System.Text;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.Twilio.Voice;
using HudumaContact.Providers.Voice;
using HudumaContact.Tests.Providers.Voice;
using Shouldly;
using Xunit;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.Tests.Providers.Twilio.Voice;

/// <summary>Each verb as Twilio reads it.</summary>
public sealed class TwimlTests
{
    private const string Hooks = "https://contact.example.test/hooks/twilio-voice";

    private static readonly Line Line = new(new LineId("twilio-voice"), LineKind.Voice, ProviderNames.Twilio, "+254700000100", "a-token");
    private static readonly Prompt Said = new("Welcome", "en");
    private static readonly Prompt Played = new("Karibu", "sw", new Uri("https://media.example.test/sw/karibu.wav"));
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    public static TheoryData<Verb, string> Verbs => new()
    {
        { new Speak(Said), "<Say voice='Polly.Amy' language='en-GB'>Welcome</Say>" },
        { new Speak(new Prompt("Karibu", "sw")), "<Say voice='Google.id-ID-Standard-A' language='id-ID'>Karibu</Say>" },
        { new Speak(Played), "<Play>https://media.example.test/sw/karibu.wav</Play>" },
        { new Speak(new Prompt("", "en")), "" },
        {
            new Gather(Played, KeysTaken.One, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7)),
            $"<Gather input='dtmf' numDigits='1' timeout='8' finishOnKey='' action='{Hooks}/keys?n=7' method='POST'><Play>https://media.example.test/sw/karibu.wav</Play></Gather>"
        },
        {
            new Gather(Said, KeysTaken.UntilHash, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7)),
            $"<Gather input='dtmf' timeout='8' finishOnKey='#' action='{Hooks}/keys?n=7' method='POST'><Say voice='Polly.Amy' language='en-GB'>Welcome</Say></Gather>"
        },
        {
            new Record(Played, TimeSpan.FromSeconds(60), new(CallStepKind.Recorded, 3)),
            $"<Play>https://media.example.test/sw/karibu.wav</Play><Record maxLength='60' timeout='5' finishOnKey='#' playBeep='true' action='{Hooks}/recorded?n=3' method='POST'/>"
        },
        {
            new Dial(new(DialTargetKind.Number, "+254733000001"), TimeSpan.FromSeconds(20), HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial timeout='20' timeLimit='1800' callerId='+254700000100' action='{Hooks}/dialled?n=4' method='POST'><Number>+254733000001</Number></Dial>"
        },
        {
            new Dial(new(DialTargetKind.Sip, "sip:amina@sip.example.test"), TimeSpan.FromSeconds(20), HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial timeout='20' timeLimit='1800' callerId='+254700000100' action='{Hooks}/dialled?n=4' method='POST'><Sip>sip:amina@sip.example.test</Sip></Dial>"
        },
        {
            new Dial(new(DialTargetKind.Client, "amina"), TimeSpan.FromSeconds(20), HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial timeout='20' timeLimit='1800' callerId='+254700000100' action='{Hooks}/dialled?n=4' method='POST'><Client>amina</Client></Dial>"
        },
        {
            new Meet("4f3b9c", Opens: false, EndsIt: true, HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial timeLimit='1800' action='{Hooks}/dialled?n=4' method='POST'><Conference beep='false' startConferenceOnEnter='false' endConferenceOnExit='true'>4f3b9c</Conference></Dial>"
        },
        {
            new Meet("4f3b9c", Opens: true, EndsIt: false, HalfAnHour, new(CallStepKind.Dialled, 4), Coached: "CA01"),
            $"<Dial timeLimit='1800' action='{Hooks}/dialled?n=4' method='POST'><Conference beep='false' startConferenceOnEnter='true' endConferenceOnExit='false' coach='CA01'>4f3b9c</Conference></Dial>"
        },
        {
            new Enqueue("agents", Played, new(CallStepKind.Silence, 5)),
            $"<Enqueue waitUrl='https://media.example.test/sw/karibu.wav' waitUrlMethod='GET' action='{Hooks}/silence?n=5' method='POST'>agents</Enqueue>"
        },
        { new Enqueue("agents", Said, new(CallStepKind.Silence, 5)), $"<Say voice='Polly.Amy' language='en-GB'>Welcome</Say><Enqueue action='{Hooks}/silence?n=5' method='POST'>agents</Enqueue>" },
        { new Redirect(new(CallStepKind.Silence, 2)), $"<Redirect method='POST'>{Hooks}/silence?n=2</Redirect>" },
        { new Reject(), "<Reject/>" },
        { new HangUp(), "<Hangup/>" },
    };

    [Theory]
    [MemberData(nameof(Verbs), DisableDiscoveryEnumeration = true)]
    public void A_verb_is_written_as_Twilio_does_it(Verb verb, string xml) => Write(verb).ShouldBeXml($"<Response>{xml}</Response>");

    [Fact]
    public void Nothing_to_do_is_what_the_vendor_writes_for_it() => Write().ShouldBeXml(Samples.Of("Twilio", "twilio-twiml-empty.xml"));

    [Theory]
    [InlineData("<Hangup/> & \"x\"", "&lt;Hangup/&gt; &amp; \"x\"")]
    [InlineData("a ]]> b", "a ]]&gt; b")]
    [InlineData("a\0b\u0001c\uFFFFd", "abcd")]
    [InlineData("\U0001F600 Ng’ang’a é", "\U0001F600 Ng’ang’a é")]
    public void What_is_said_is_text_to_the_byte(string text, string written) => Encoding.UTF8.GetString(Write(new Speak(new Prompt(text, "en")))).ShouldBe(
        $"<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Say voice=\"Polly.Amy\" language=\"en-GB\">{written}</Say></Response>");

    [Fact]
    public void Half_a_character_is_none() => Write(new Speak(new Prompt("a" + (char)0xD83D + "b", "en"))).ShouldBe(Write(new Speak(new Prompt("ab", "en"))));

    [Fact]
    public void No_mark_of_byte_order_stands_before_it() => Write()[0].ShouldBe((byte)'<');

    private static byte[] Write(params Verb[] verbs) =>
        new Twiml(Line, new VoiceAddresses(new PublicAddress(Webhooks.PublicAddress, () => ""), Line, carriesKey: false)).Write(verbs);
}
