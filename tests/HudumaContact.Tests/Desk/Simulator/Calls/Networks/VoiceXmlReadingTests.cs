using HudumaContact.Desk.Simulator.Calls.Networks;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Desk.Simulator.Calls.Networks;

public sealed class VoiceXmlReadingTests
{
    [Fact]
    public void Acts_are_read_in_their_order_with_what_they_name()
    {
        var acts = VoiceXmlReading.Read("""
            <?xml version="1.0" encoding="UTF-8"?><Response><Play url="https://a.test/1.wav"/>
            <GetDigits numDigits="1" timeout="8" callbackUrl="https://a.test/keys?n=2&amp;key=k"><Say>Fee, press 1 &lt;now&gt;</Say></GetDigits>
            <Record finishOnKey="#" maxLength="60" callbackUrl="https://a.test/said"/><Dial phoneNumbers="+254733000001"/><Redirect> https://a.test/next </Redirect></Response>
            """).ShouldNotBeNull();
        acts.ShouldBe(
        [
            new VoiceAct.Hear(new Sound("https://a.test/1.wav", "")),
            new VoiceAct.GetDigits(new Sound(null, "Fee, press 1 <now>"), 1, null, TimeSpan.FromSeconds(8), "https://a.test/keys?n=2&key=k"),
            new VoiceAct.Record(null, TimeSpan.FromSeconds(60), '#', "https://a.test/said"),
            new VoiceAct.Dial("+254733000001"),
            new VoiceAct.Redirect("https://a.test/next"),
        ]);
    }

    [Theory]
    [InlineData("<GetDigits callbackUrl=\"c\"/>", 1, null)]
    [InlineData("<GetDigits finishOnKey=\"#\" callbackUrl=\"c\"/>", null, '#')]
    [InlineData("<GetDigits numDigits=\"4\" finishOnKey=\"#\" callbackUrl=\"c\"/>", 4, '#')]
    public void Without_a_number_and_an_end_key_the_first_key_is_told(string xml, int? most, char? end)
    {
        var digits = VoiceXmlReading.Read($"<Response>{xml}</Response>").ShouldHaveSingleItem().ShouldBeOfType<VoiceAct.GetDigits>();
        (digits.MostKeys, digits.EndKey, digits.Wait).ShouldBe((most, end, TimeSpan.FromSeconds(30)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("CON Karibu")]
    [InlineData("<response/>")]
    [InlineData("<Response><Say>a & b</Say></Response>")]
    [InlineData("<!DOCTYPE a [<!ENTITY b 'c'>]><Response><Say>&b;</Say></Response>")]
    public void What_is_no_reply_ends_the_call(string body) => VoiceXmlReading.Read(body).ShouldBeNull();

    [Fact]
    public void Names_are_case_sensitive_and_what_is_not_known_is_not_done() =>
        VoiceXmlReading.Read("<Response><say>x</say></Response>").ShouldBe([new VoiceAct.Unknown("say")]);
}
