using System.Text;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Calls.Verbs;
using HudumaContact.Conversations.Lines;
using HudumaContact.Flows.Definition;
using HudumaContact.Providers;
using HudumaContact.Providers.AfricasTalking.Voice;
using HudumaContact.Providers.Voice;
using HudumaContact.Tests.Providers.Voice;
using Shouldly;
using Xunit;
using Record = HudumaContact.Conversations.Calls.Verbs.Record;

namespace HudumaContact.Tests.Providers.AfricasTalking.Voice;

/// <summary>Each verb as the provider reads it.</summary>
public sealed class VoiceXmlTests
{
    private const string Hooks = "https://contact.example.test/hooks/at-voice";
    private const string Key = "&amp;key=a%26b";

    private static readonly Line Line = new(new LineId("at-voice"), LineKind.Voice, ProviderNames.AfricasTalking, "+254700000100", "a&b");
    private static readonly Prompt Said = new("Karibu Huduma", "sw");
    private static readonly Prompt Played = new("Karibu Huduma", "sw", new Uri("https://media.example.test/sw/karibu.wav"));
    private static readonly TimeSpan HalfAnHour = TimeSpan.FromMinutes(30);

    public static TheoryData<Verb, string> Verbs => new()
    {
        { new Speak(Said), "<Say>Karibu Huduma</Say>" },
        { new Speak(Said with { Language = "en" }), "<Say>Karibu Huduma</Say>" },
        { new Speak(Played), "<Play url='https://media.example.test/sw/karibu.wav'/>" },
        { new Speak(new Prompt("", "sw")), "" },
        {
            new Gather(Played, KeysTaken.One, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7)),
            $"<GetDigits numDigits='1' timeout='8' callbackUrl='{Hooks}/keys?n=7{Key}'><Play url='https://media.example.test/sw/karibu.wav'/></GetDigits>"
        },
        {
            new Gather(Said, KeysTaken.UntilHash, TimeSpan.FromSeconds(7.2), new(CallStepKind.Keys, 7)),
            $"<GetDigits finishOnKey='#' timeout='8' callbackUrl='{Hooks}/keys?n=7{Key}'><Say>Karibu Huduma</Say></GetDigits>"
        },
        {
            new Gather(new Prompt("", "sw"), KeysTaken.One, TimeSpan.Zero, new(CallStepKind.Keys, 7)),
            $"<GetDigits numDigits='1' timeout='1' callbackUrl='{Hooks}/keys?n=7{Key}'/>"
        },
        {
            new Record(Said, TimeSpan.FromSeconds(60), new(CallStepKind.Recorded, 3)),
            $"<Record finishOnKey='#' maxLength='60' timeout='5' trimSilence='true' playBeep='true' callbackUrl='{Hooks}/recorded?n=3{Key}'><Say>Karibu Huduma</Say></Record>"
        },
        {
            new Dial(new(DialTargetKind.Number, "+254733000001"), TimeSpan.FromSeconds(20), HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial callerId='+254700000100' maxDuration='1800' phoneNumbers='+254733000001'/><Redirect>{Hooks}/dialled?n=4{Key}</Redirect>"
        },
        {
            new Dial(new(DialTargetKind.Sip, "sip:agent1@ke.sip.africastalking.com"), TimeSpan.FromSeconds(20), HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial callerId='+254700000100' maxDuration='1800' phoneNumbers='agent1@ke.sip.africastalking.com'/><Redirect>{Hooks}/dialled?n=4{Key}</Redirect>"
        },
        {
            new Dial(new(DialTargetKind.Client, "huduma.agent1"), TimeSpan.FromSeconds(20), HalfAnHour, new(CallStepKind.Dialled, 4)),
            $"<Dial callerId='+254700000100' maxDuration='1800' phoneNumbers='huduma.agent1'/><Redirect>{Hooks}/dialled?n=4{Key}</Redirect>"
        },
        {
            new Enqueue("agents", Played, new(CallStepKind.Silence, 5)),
            $"<Enqueue holdMusic='https://media.example.test/sw/karibu.wav' name='agents'/><Redirect>{Hooks}/silence?n=5{Key}</Redirect>"
        },
        { new Enqueue("agents", Said, new(CallStepKind.Silence, 5)), $"<Say>Karibu Huduma</Say><Enqueue name='agents'/><Redirect>{Hooks}/silence?n=5{Key}</Redirect>" },
        { new Redirect(new(CallStepKind.Silence, 2)), $"<Redirect>{Hooks}/silence?n=2{Key}</Redirect>" },
        { new Reject(), "<Reject/>" },
        { new HangUp(), "" },
    };

    [Theory]
    [MemberData(nameof(Verbs), DisableDiscoveryEnumeration = true)]
    public void A_verb_is_written_as_the_provider_does_it(Verb verb, string xml) => Write(verb).ShouldBeXml($"<Response>{xml}</Response>");

    [Fact]
    public void It_hangs_up_where_nothing_more_stands() =>
        Write(new Speak(Said), new HangUp(), new Redirect(new(CallStepKind.Silence, 1))).ShouldBeXml("<Response><Say>Karibu Huduma</Say></Response>");

    [Fact]
    public void What_stands_behind_keys_is_done_on_silence() =>
        Write(new Gather(Said, KeysTaken.One, TimeSpan.FromSeconds(8), new(CallStepKind.Keys, 7)), new Redirect(new(CallStepKind.Silence, 7)))
            .ShouldBeXml($"<Response><GetDigits numDigits='1' timeout='8' callbackUrl='{Hooks}/keys?n=7{Key}'><Say>Karibu Huduma</Say></GetDigits><Redirect>{Hooks}/silence?n=7{Key}</Redirect></Response>");

    [Theory]
    [InlineData("<Hangup/> & \"x\"", "&lt;Hangup/&gt; &amp; \"x\"")]
    [InlineData("a ]]> b", "a ]]&gt; b")]
    [InlineData("a\0b\u0001c\uFFFFd", "abcd")]
    [InlineData("\U0001F600 Ng’ang’a é", "\U0001F600 Ng’ang’a é")]
    [InlineData("one\ntwo", "one\ntwo")]
    public void What_is_said_is_text_to_the_byte(string text, string written) =>
        Encoding.UTF8.GetString(Write(new Speak(new Prompt(text, "sw")))).ShouldBe($"<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Say>{written}</Say></Response>");

    [Fact]
    public void An_address_of_audio_stays_one_attribute() =>
        Encoding.UTF8.GetString(Write(new Speak(new Prompt("x", "sw", new Uri("https://media.example.test/a\"b<c>.wav?d=1&e=2"))))).ShouldBe(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?><Response><Play url=\"https://media.example.test/a%22b%3Cc%3E.wav?d=1&amp;e=2\"/></Response>");

    [Fact]
    public void Half_a_character_is_none() => Write(new Speak(new Prompt("a" + (char)0xD83D + "b", "sw"))).ShouldBe(Write(new Speak(new Prompt("ab", "sw"))));

    [Fact]
    public void No_mark_of_byte_order_stands_before_it() => Write()[0].ShouldBe((byte)'<');

    [Fact]
    public void There_are_no_rooms_here() => Should.Throw<ArgumentOutOfRangeException>(() => Write(new Meet("r", true, true, HalfAnHour, new(CallStepKind.Dialled, 1)))).Message.ShouldContain("moves calls");

    private static byte[] Write(params Verb[] verbs) =>
        new VoiceXml(Line, new VoiceAddresses(new PublicAddress(Webhooks.PublicAddress, () => ""), Line, carriesKey: true)).Write(verbs);
}
