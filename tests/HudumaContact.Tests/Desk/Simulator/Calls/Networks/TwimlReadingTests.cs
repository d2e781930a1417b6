using HudumaContact.Desk.Simulator.Calls.Networks;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator.Calls.Networks;

public sealed class TwimlReadingTests
{
    [Fact]
    public void Verbs_are_read_in_their_order_with_what_they_name() => new TwilioNetwork().Read("""
        <Response><Say voice="Polly.Amy" language="en-GB">Fee, press 1 &lt;now&gt;</Say>
        <Gather input="dtmf" numDigits="1" timeout="8" finishOnKey="" action="https://a.test/keys?n=2" method="POST"><Play>https://a.test/1.wav</Play></Gather>
        <Record maxLength="60" timeout="5" finishOnKey="#" action="https://a.test/said"/>
        <Dial timeout="20" action="https://a.test/dialled"><Number>+254733000001</Number></Dial>
        <Dial action="https://a.test/over"><Conference startConferenceOnEnter="false" endConferenceOnExit="false" coach="CA1">room</Conference></Dial>
        <Redirect method="POST">https://a.test/next</Redirect><Hangup/><Queue/></Response>
        """).ShouldBe(
    [
        new VoiceAct.Hear(new Sound(null, "Fee, press 1 <now>")),
        new VoiceAct.GetDigits(new Sound("https://a.test/1.wav", ""), 1, null, TimeSpan.FromSeconds(8), "https://a.test/keys?n=2"),
        new VoiceAct.Record(null, TimeSpan.FromSeconds(60), '#', "https://a.test/said"),
        new VoiceAct.Dial("+254733000001", "https://a.test/dialled"),
        new VoiceAct.Meet("room", Opens: false, EndsIt: false, "CA1", "https://a.test/over"),
        new VoiceAct.Redirect("https://a.test/next"),
        new VoiceAct.HangUp(),
        new VoiceAct.Unknown("Queue"),
    ]);

    [Fact]
    public void What_is_left_out_is_as_the_provider_has_it()
    {
        var acts = new TwilioNetwork().Read("<Response><Gather action=\"k\"/><Dial action=\"d\"><Conference>r</Conference></Dial></Response>").ShouldNotBeNull();
        acts.ShouldBe([new VoiceAct.GetDigits(null, null, '#', TimeSpan.FromSeconds(5), "k"), new VoiceAct.Meet("r", Opens: true, EndsIt: false, null, "d")]);
    }

    [Fact]
    public void What_is_no_reply_is_none() => new TwilioNetwork().Read("CON Karibu").ShouldBeNull();
}
