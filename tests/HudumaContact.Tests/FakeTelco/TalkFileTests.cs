using HudumaContact.FakeTelco.Talks;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

public sealed class TalkFileTests
{
    [Fact]
    public void A_talk_on_two_lines_is_two_talks()
    {
        var talks = Read("# fees\ntalk: fee\nline: at-sms, kannel-sms\nwho: +254700000001\n> pasport ni how much\n< 7,500\n< KSh");
        talks.Select(talk => talk.Line).ShouldBe(["at-sms", "kannel-sms"]);
        talks[0].Who.ShouldBe("+254700000001");
        var step = talks[0].Steps.ShouldHaveSingleItem();
        (step.Move, step.Says).ShouldBe((Move.Say, "pasport ni how much"));
        step.Expects!.Phrases.ShouldBe(["7,500", "KSh"]);
    }

    [Fact]
    public void What_is_done_is_told_from_what_is_said()
    {
        var talk = Read("talk: t\nline: at-ussd\n> !dial 1*2\n> !hangup\n> !dial\n>\n> ! is typed\n< ?").ShouldHaveSingleItem();
        talk.Steps.Select(step => (step.Move, step.Says)).ShouldBe([(Move.Dial, "1*2"), (Move.HangUp, ""), (Move.Dial, ""), (Move.Say, ""), (Move.Say, "! is typed")]);
        talk.HasToBeLearned.ShouldBeTrue();
    }

    [Theory]
    [InlineData("> hello", "f.talk:1: a file begins with talk: and its name")]
    [InlineData("talk: t\nline: at-sms\nhello", "f.talk:3: 'hello' is none of talk:, line:, who:, > and <")]
    [InlineData("talk: t\nline: at-sms\n< hello", "f.talk:3: '< hello' is none of talk:, line:, who:, > and <")]
    [InlineData("\ntalk: t\nline: at-sms", "f.talk:2: nobody says anything in 't'")]
    [InlineData("talk: t\nline: at-fax\n> a", "f.talk:1: line: 'at-fax' is none of at-ussd, at-sms, at-voice, twilio-sms, twilio-whatsapp, twilio-voice, kannel-sms")]
    [InlineData("talk: t\n> a", "f.talk:1: line: '' is none of at-ussd, at-sms, at-voice, twilio-sms, twilio-whatsapp, twilio-voice, kannel-sms")]
    [InlineData("talk: t\nline: at-sms\nwho: 0712\n> a", "f.talk:1: who: 0712 is no number; write +254 and nine digits")]
    [InlineData("talk: t\nline: at-ussd\n> 1", "f.talk:1: 't' on at-ussd begins with > !dial")]
    [InlineData("talk: t\nline: twilio-voice\n> 1", "f.talk:1: 't' on twilio-voice begins with > !dial")]
    public void A_mistake_is_told_with_file_and_line(string text, string fault) =>
        Should.Throw<InvalidDataException>(() => Read(text)).Message.ShouldBe(fault);

    [Fact]
    public void The_talks_that_come_with_the_program_can_be_read()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(TopFolder.Path, "tests", "HudumaContact.FakeTelco", "Samples"))) TalkFile.Read(file).ShouldNotBeEmpty();
    }

    private static IReadOnlyList<Talk> Read(string text) => TalkFile.Read("f.talk", text.Split('\n'));
}
