using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.FakeTelco.Hosts;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>APIs that fail the host: what reached the phone counts, whatever the host was answered.</summary>
public sealed class TroubledApiTests
{
    private const string Question = """
        talk: a question that names who asks
        line: at-sms
        > question of {id}
        < You asked: question of {id}.
        """;

    [Theory]
    [InlineData(LineNames.AtSms, "429")]
    [InlineData(LineNames.AtSms, "500")]
    [InlineData(LineNames.AtSms, "html")]
    [InlineData(LineNames.TwilioSms, "429")]
    [InlineData(LineNames.KannelSms, "500")]
    public async Task A_host_that_tries_again_loses_nothing(string line, string trouble)
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right with { TriesAgain = true });
        var verdict = await PlayAsync(host, line, trouble, share: "0.2");
        verdict.ShouldBeKept();
        (verdict.Answered + verdict.GivenUp).ShouldBe(20);
        verdict.Answered.ShouldBeGreaterThan(15);
    }

    [Theory]
    [InlineData(LineNames.AtSms, "sent-nothing")]
    [InlineData(LineNames.TwilioSms, "sent-nothing")]
    [InlineData(LineNames.KannelSms, "sent-nothing")]
    [InlineData(LineNames.AtSms, "nothing")]
    public async Task What_the_provider_did_not_send_is_given_up_not_lost(string line, string trouble)
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right);
        var verdict = await PlayAsync(host, line, trouble, share: "1");
        verdict.ShouldBeKept();
        verdict.GivenUp.ShouldBe(20);
        verdict.Answered.ShouldBe(0);
    }

    private static Task<Verdict> PlayAsync(SmsHost host, string line, string trouble, string share) => Runs.PlayAsync(
        host,
        Question.Replace(LineNames.AtSms, line, StringComparison.Ordinal),
        Runs.Calm with { Patience = TimeSpan.Zero },
        with: options => options with { ApiTroubles = ApiTroubles.Read($"{trouble}={share}") });
}
