using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>What a host has on record, beside what the providers saw.</summary>
public sealed class HostAccountTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);
    private static readonly Expectation Fee = new(["KSh 7,500"]);

    [Theory]
    [InlineData("in doubt")]
    [InlineData("in-doubt")]
    [InlineData("InDoubt")]
    public void An_answer_in_doubt_is_not_lost(string state)
    {
        var verdict = Judge(told: 0, new HostAccount.HostMessage("out", "Fee: KSh 7,500", state));
        verdict.ShouldBeKept();
        verdict.InDoubt.ShouldBe(1);
    }

    [Theory]
    [InlineData("Fee: KSh 7,500", "sent")]
    [InlineData("Fee: KSh 1,050", "in doubt")]
    public void Another_state_and_another_answer_excuse_nothing(string text, string state) =>
        Judge(told: 0, new HostAccount.HostMessage("out", text, state)).ShouldBreakOnly(Promise.Lost, times: 1);

    [Fact]
    public void An_answer_composed_twice_and_sent_once_is_doubled()
    {
        var sent = new HostAccount.HostMessage("out", "Fee: KSh 7,500", "delivered");
        Judge(told: 1, sent).ShouldBeKept();
        Judge(told: 1, sent, sent with { State = "queued" }).ShouldBreakOnly(Promise.Doubled, times: 1);
    }

    [Fact]
    public void What_was_told_twice_is_not_counted_again_by_the_record()
    {
        var sent = new HostAccount.HostMessage("out", "Fee: KSh 7,500", "delivered");
        Judge(told: 2, sent, sent).ShouldBreakOnly(Promise.Doubled, times: 1);
    }

    private static Verdict Judge(int told, params HostAccount.HostMessage[] account)
    {
        var thread = new SmsThread(new Person("+254711111111"));
        thread.Accept(thread.Say("at-sms", "pasport ni how much", Fee, Noon), Noon);
        for (var i = 0; i < told; i++) thread.Tell("Fee: KSh 7,500", Noon);
        var verdict = new Verdict();
        new SmsJudge(new Expectations([]), Budgets.Usual, verdict).Judge(thread, account);
        return verdict;
    }
}
