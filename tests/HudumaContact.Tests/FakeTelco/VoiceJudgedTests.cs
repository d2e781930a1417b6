using System.Text.RegularExpressions;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.FakeTelco.Hosts;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>Calls against hosts that are known to be right or wrong.</summary>
public sealed partial class VoiceJudgedTests
{
    private const string AtTalk = """
        talk: a call that names who presses
        line: at-voice
        > !dial
        < Press
        > {id}#
        < You pressed
        < {id}.
        > 1
        < Goodbye
        """;

    private static readonly string TwilioTalk = AtTalk.Replace("at-voice", "twilio-voice", StringComparison.Ordinal);

    public static TheoryData<string, string> AnswersThatNobodyCanDo => new()
    {
        { "at-voice", "<Gather action='x'/>" },
        { "at-voice", "<Hangup/>" },
        { "at-voice", "<GetDigits numDigits='1'><Say>Press</Say></GetDigits>" },
        { "at-voice", "<GetDigits callbackUrl='x'><Say>Press</Say><Play url='y'/></GetDigits>" },
        { "at-voice", "<GetDigits callbackUrl='x'><Say voice='man'>Press</Say></GetDigits>" },
        { "at-voice", "<Say>Press & hold</Say>" },
        { "at-voice", "<Redirect>http://elsewhere.example/x</Redirect>" },
        { "at-voice", "<Redirect>{at}/hooks/at-voice?key=demo</Redirect>" },
        { "twilio-voice", "<GetDigits callbackUrl='x'/>" },
        { "twilio-voice", "<Record maxLength='5'/>" },
        { "twilio-voice", "<Gather callbackUrl='x'/>" },
        { "twilio-voice", "<Play>{at}/audio/1.wav</Play>" },
        { "twilio-voice", "<Play>http://elsewhere.example/1.wav</Play>" },
    };

    [Theory]
    [InlineData("at-voice", 0)]
    [InlineData("at-voice", 0.5)]
    [InlineData("twilio-voice", 0)]
    [InlineData("twilio-voice", 0.5)]
    public async Task A_host_that_answers_rightly_keeps_its_promises(string line, double duplicates)
    {
        await using var host = await VoiceHost.StartAsync(Right);
        var verdict = await Runs.PlayAsync(host.Address, line == "at-voice" ? AtTalk : TwilioTalk, Runs.Calm with { AtOnce = 8, Troubles = new GatewayTroubles(Duplicates: duplicates) });
        verdict.ShouldBeKept();
        verdict.Inputs.ShouldBe(60);
        verdict.TimesOf($"{line} hop").Count.ShouldBe(60);
    }

    [Fact]
    public async Task A_dropped_call_ends_and_breaks_nothing()
    {
        await using var host = await VoiceHost.StartAsync(Right);
        (await Runs.PlayAsync(host.Address, AtTalk, Runs.Calm with { Troubles = new GatewayTroubles(Drops: 1) })).ShouldBeKept();
        host.Asked.Count.ShouldBe(40);
        host.Asked.Count(asked => asked == "at-voice hangupCause=NORMAL_CLEARING").ShouldBe(20);
    }

    [Theory]
    [InlineData("at-voice")]
    [InlineData("twilio-voice")]
    public async Task A_repeat_answered_in_other_words_is_doubled(string line)
    {
        var hops = 0;
        await using var host = await VoiceHost.StartAsync((below, form) => Right(below, form).Replace("Press", $"Press {Interlocked.Increment(ref hops)}", StringComparison.Ordinal));
        var talk = $"talk: t\nline: {line}\n> !dial\n< Press";
        (await Runs.PlayAsync(host.Address, talk, Runs.Calm with { Troubles = new GatewayTroubles(Duplicates: 1) })).ShouldBreakOnly(Promise.Doubled, times: 20);
    }

    [Fact]
    public async Task A_repeat_that_finds_the_call_over_is_not()
    {
        var calls = new HashSet<string>(StringComparer.Ordinal);
        await using var host = await VoiceHost.StartAsync((below, form) =>
        {
            lock (calls) return calls.Add(form["sessionId"]!) ? "<Say>Press nothing</Say>" : "";
        });
        (await Runs.PlayAsync(host.Address, "talk: t\nline: at-voice\n> !dial", Runs.Calm with { Troubles = new GatewayTroubles(Duplicates: 1) })).ShouldBeKept();
    }

    [Fact]
    public async Task Somebody_elses_words_are_crossed()
    {
        await using var host = await VoiceHost.StartAsync((below, form) => Digits().Replace(Right(below, form), "99999999."));
        (await Runs.PlayAsync(host.Address, AtTalk)).ShouldBreakOnly(Promise.Crossed, times: 20);
    }

    [Theory]
    [MemberData(nameof(AnswersThatNobodyCanDo), DisableDiscoveryEnumeration = true)]
    public async Task What_the_provider_can_not_do_is_refused(string line, string answer)
    {
        await using var host = await VoiceHost.StartAsync((_, _) => answer, audio: "no audio"u8.ToArray());
        var verdict = await Runs.PlayAsync(host.Address, $"talk: t\nline: {line}\n> !dial", Runs.Calm with { AtRandom = 1 });
        // An address that is nobody's is told nothing, which is a call without an answer.
        verdict.Findings.ShouldAllBe(finding => finding.Promise == (answer.Contains("<Redirect>http://elsewhere", StringComparison.Ordinal) ? Promise.Lost : Promise.Refused));
        verdict.Findings.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("at-voice", "<Play url='{at}/audio/1.wav'/>")]
    [InlineData("twilio-voice", "<Play>{at}/audio/1.wav</Play>")]
    public async Task A_recording_is_fetched_and_known_by_what_it_sounds_like(string line, string answer)
    {
        await using var host = await VoiceHost.StartAsync((_, _) => answer, Wav.Silence);
        (await Runs.PlayAsync(host.Address, $"talk: t\nline: {line}\n> !dial\n< [recording ")).ShouldBeKept();
    }

    [Theory]
    [InlineData("at-voice", "<GetDigits numDigits='1' callbackUrl='{at}/hooks/at-voice/keys?n=1'><Say>Press</Say></GetDigits>", "at-voice/keys?n=1 dtmfDigits=#")]
    [InlineData("at-voice", "<GetDigits finishOnKey='#' callbackUrl='{at}/hooks/at-voice/keys?n=1'><Say>Press</Say></GetDigits>", "at-voice/keys?n=1 dtmfDigits=")]
    [InlineData("twilio-voice", "<Gather numDigits='1' finishOnKey='' action='{at}/hooks/twilio-voice/keys?n=1'><Say>Press</Say></Gather>", "twilio-voice/keys?n=1 Digits=# FinishedOnKey=")]
    [InlineData("twilio-voice", "<Gather numDigits='1' action='{at}/hooks/twilio-voice/keys?n=1'><Say>Press</Say></Gather>", "twilio-voice/keys?n=1 Digits= FinishedOnKey=#")]
    public async Task A_hash_is_a_key_or_ends_them(string line, string answer, string asked)
    {
        await using var host = await VoiceHost.StartAsync((below, _) => below == line ? answer : "<Say>Pressed</Say>");
        (await Runs.PlayAsync(host.Address, $"talk: t\nline: {line}\n> !dial\n< Press\n> #\n< Pressed", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        host.Asked[1].ShouldBe(asked);
    }

    [Theory]
    [InlineData("at-voice", "<Redirect>{at}/hooks/at-voice/silence?n=1</Redirect>")]
    [InlineData("twilio-voice", "<Redirect method='POST'>{at}/hooks/twilio-voice/silence?n=1</Redirect>")]
    public async Task Silence_falls_to_what_stands_behind(string line, string behind)
    {
        await using var host = await VoiceHost.StartAsync((below, form) => below.Contains("silence", StringComparison.Ordinal) ? "<Say>Still there?</Say>" : Right(below, form) + behind);
        (await Runs.PlayAsync(host.Address, $"talk: t\nline: {line}\n> !dial\n< Press\n> !silence\n< Still there?", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        host.Asked[1].ShouldBe($"{line}/silence?n=1");
    }

    [Fact]
    public async Task Whoever_is_rung_talks_or_is_not_there()
    {
        await using var at = await VoiceHost.StartAsync((below, _) => below == "at-voice" ? "<Dial phoneNumbers='+254733000001'/><Redirect>{at}/hooks/at-voice/dialled?n=1</Redirect>" : "<Say>Nobody</Say>");
        (await Runs.PlayAsync(at.Address, "talk: t\nline: at-voice\n> !dial\n> !answer", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        (await Runs.PlayAsync(at.Address, "talk: t\nline: at-voice\n> !dial\n> !silence\n< Nobody", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        at.Asked.ShouldBe(
        [
            "at-voice", "at-voice dialDurationInSeconds=30 hangupCause=NORMAL_CLEARING",
            "at-voice", "at-voice/dialled?n=1", "at-voice dialDurationInSeconds=0 hangupCause=NORMAL_CLEARING",
        ]);

        await using var twilio = await VoiceHost.StartAsync((below, _) => below == "twilio-voice" ? "<Dial action='{at}/hooks/twilio-voice/dialled?n=1'><Number>+254733000001</Number></Dial>" : "<Say>Over</Say>");
        (await Runs.PlayAsync(twilio.Address, "talk: t\nline: twilio-voice\n> !dial\n> !answer\n< Over", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        (await Runs.PlayAsync(twilio.Address, "talk: t\nline: twilio-voice\n> !dial\n> !silence\n< Over", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        twilio.Asked.Where(asked => asked.Contains("dialled", StringComparison.Ordinal)).ShouldBe(
            ["twilio-voice/dialled?n=1 DialCallStatus=completed DialCallDuration=30", "twilio-voice/dialled?n=1 DialCallStatus=no-answer"]);
    }

    [Theory]
    [InlineData("at-voice", "<Record maxLength='60' callbackUrl='{at}/hooks/at-voice/recorded?n=1'><Say>Speak</Say></Record>", "recordingUrl=http://127.0.0.1:")]
    [InlineData("twilio-voice", "<Say>Speak</Say><Record maxLength='60' action='{at}/hooks/twilio-voice/recorded?n=1'/>", "RecordingUrl=http://127.0.0.1:")]
    public async Task What_is_spoken_can_be_fetched(string line, string answer, string told)
    {
        await using var host = await VoiceHost.StartAsync((below, _) => below == line ? answer : "<Say>Thanks</Say>");
        (await Runs.PlayAsync(host.Address, $"talk: t\nline: {line}\n> !dial\n< Speak\n> !speak\n< Thanks", Runs.Calm with { AtRandom = 1 })).ShouldBeKept();
        host.Asked[1].ShouldContain(told);
    }

    [Fact]
    public async Task Who_presses_where_nobody_listens_finds_it_out()
    {
        await using var host = await VoiceHost.StartAsync((_, _) => "<Record callbackUrl='{at}/hooks/at-voice/recorded?n=1'/>");
        (await Runs.PlayAsync(host.Address, "talk: t\nline: at-voice\n> !dial\n> 1")).ShouldBreakOnly(Promise.Refused, times: 20);
    }

    /// <summary>Asks for digits, says them, and says goodbye at the next key.</summary>
    private static string Right(string below, Microsoft.AspNetCore.Http.IFormCollection form)
    {
        var (line, step) = below.Split('/') is [var one, var other] ? (one, other) : (below, "");
        return (line, step) switch
        {
            ("at-voice", "") => "<GetDigits finishOnKey='#' callbackUrl='{at}/hooks/at-voice/keys?n=1'><Say>Press</Say></GetDigits>",
            ("at-voice", "keys?n=1") => $"<GetDigits numDigits='1' callbackUrl='{{at}}/hooks/at-voice/keys?n=2'><Say>You pressed {form["dtmfDigits"]}.</Say></GetDigits>",
            ("twilio-voice", "") => "<Gather finishOnKey='#' action='{at}/hooks/twilio-voice/keys?n=1'><Say>Press</Say></Gather>",
            ("twilio-voice", "keys?n=1") => $"<Gather numDigits='1' finishOnKey='' action='{{at}}/hooks/twilio-voice/keys?n=2'><Say>You pressed {form["Digits"]}.</Say></Gather>",
            _ => "<Say>Goodbye</Say>",
        };
    }

    [GeneratedRegex(@"[0-9]{8}\.", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Digits();
}
