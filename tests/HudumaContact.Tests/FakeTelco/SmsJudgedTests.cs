using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.FakeTelco.Hosts;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>Texts against hosts that are known to be right or wrong: the judge must find each, and nothing where nothing is.</summary>
public sealed class SmsJudgedTests
{
    private const string Question = """
        talk: a question that names who asks
        line: at-sms
        > question of {id}
        < You asked: question of {id}.
        """;

    public static TheoryData<string> SmsLines => [LineNames.AtSms, LineNames.TwilioSms, LineNames.TwilioWhatsApp, LineNames.KannelSms];

    [Theory]
    [MemberData(nameof(SmsLines))]
    public async Task A_host_that_answers_rightly_keeps_its_promises(string line)
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right);
        var verdict = await Runs.PlayAsync(host, Question.Replace(LineNames.AtSms, line, StringComparison.Ordinal), Runs.Calm with { AtOnce = 8, Troubles = new GatewayTroubles(Duplicates: 0.5) });
        verdict.ShouldBeKept();
        verdict.Inputs.ShouldBe(20);
        verdict.Answered.ShouldBe(20);
        verdict.TimesOf($"{line} answered").Count.ShouldBe(20);
    }

    [Fact]
    public async Task An_answer_that_never_comes_is_lost()
    {
        var clock = new FakeTimeProvider();
        var asked = 0;
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question =>
        {
            if (++asked % 5 != 0) return [(question.From, question.Answer)];
            clock.Advance(Runs.Calm.Patience * 2);
            return [];
        }));
        (await Runs.PlayAsync(host, Question, clock: clock)).ShouldBreakOnly(Promise.Lost, times: 4);
    }

    [Fact]
    public async Task A_second_answer_is_doubled()
    {
        var asked = 0;
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question => Enumerable.Repeat((question.From, question.Answer), ++asked % 5 == 0 ? 2 : 1)));
        (await Runs.PlayAsync(host, Question)).ShouldBreakOnly(Promise.Doubled, times: 4);
    }

    [Fact]
    public async Task A_repeat_taken_for_a_new_text_is_doubled()
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right with { KnowsRepeats = false });
        (await Runs.PlayAsync(host, Question, Runs.Calm with { Troubles = new GatewayTroubles(Duplicates: 1) })).ShouldBreakOnly(Promise.Doubled, times: 20);
    }

    [Fact]
    public async Task Somebody_elses_answer_is_crossed()
    {
        Asked? before = null;
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question =>
        {
            var other = before;
            before = question;
            return other is null ? [(question.From, question.Answer)] : [(question.From, question.Answer), (other.From, question.Answer)];
        }));
        (await Runs.PlayAsync(host, Question)).ShouldBreakOnly(Promise.Crossed, times: 19);
    }

    [Fact]
    public async Task An_answer_to_who_never_asked_is_crossed()
    {
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question => [(question.From, question.Answer), ("+254700000099", question.Answer)]));
        (await Runs.PlayAsync(host, Question)).ShouldBreakOnly(Promise.Crossed, times: 20);
    }

    [Fact]
    public async Task What_nobody_asked_for_is_unexpected()
    {
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question => [(question.From, question.Answer), (question.From, "Win a phone!")]));
        (await Runs.PlayAsync(host, Question)).ShouldBreakOnly(Promise.Unexpected, times: 20);
    }

    [Fact]
    public async Task Bulk_to_others_is_nobodys_answer()
    {
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question => [(question.From, question.Answer), ("+254700000099", "Huduma Centres are closed on 12 December.")]));
        (await Runs.PlayAsync(host, Question)).ShouldBeKept();
    }

    [Fact]
    public async Task An_answer_over_its_budget_is_late()
    {
        var clock = new FakeTimeProvider();
        var asked = 0;
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question =>
        {
            if (++asked % 5 == 0) clock.Advance(Budgets.Usual.Sms + TimeSpan.FromSeconds(1));
            return [(question.From, question.Answer)];
        }));
        var verdict = await Runs.PlayAsync(host, Question, clock: clock);
        verdict.ShouldBreakOnly(Promise.Late, times: 4);
        verdict.TimesOf("at-sms answered").Milliseconds(1).ShouldBe(31_000);
        verdict.TimesOf("at-sms answered").Milliseconds(0.5).ShouldBe(0);
    }

    [Fact]
    public async Task A_text_that_the_host_refuses_is_told_with_its_reason()
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right with { Status = StatusCodes.Status403Forbidden });
        var verdict = await Runs.PlayAsync(host, Question, Runs.Calm with { AtRandom = 1 });
        verdict.ShouldBreakOnly(Promise.Refused, times: 1);
        verdict.Findings[0].What.ShouldContain("was not taken: 403");
    }

    [Fact]
    public async Task What_is_learned_of_a_lone_person_is_expected_of_everybody()
    {
        await using var host = await SmsHost.StartAsync(new SmsBehaviour(question => [(question.From, $"The fee of {question.Text} is KSh {question.Text.Length}00. Code {question.Id[..4]}")]));
        var talks = """
            talk: one
            line: at-sms
            > a passport
            < ?
            talk: other
            line: at-sms
            > a birth certificate
            < ?
            """;
        var verdict = await Runs.PlayAsync(host, talks);
        verdict.ShouldBeKept();
        // Two each to learn from, then the twenty.
        verdict.Answered.ShouldBe(24);
    }
}
