using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.FakeTelco.Hosts;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>Sessions against hosts that are known to be right or wrong.</summary>
public sealed class UssdJudgedTests
{
    private const string Talk = """
        talk: three hops that name who types
        line: at-ussd
        > !dial
        < You typed: .
        > number {id}
        < You typed: number {id}.
        > send
        < You typed: number {id}*send.
        """;

    [Fact]
    public async Task A_host_that_answers_rightly_keeps_its_promises()
    {
        await using var host = await UssdHost.StartAsync((_, hop) => hop.Right);
        var verdict = await Runs.PlayAsync(host.Address, Talk, Runs.Calm with { AtOnce = 8, Troubles = new GatewayTroubles(Duplicates: 0.5) });
        verdict.ShouldBeKept();
        verdict.Inputs.ShouldBe(60);
        verdict.TimesOf("at-ussd hop").Count.ShouldBe(60);
        host.Ended.Count.ShouldBe(20);
        host.Ended.ShouldAllBe(note => note.StartsWith("Success number ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dropped_session_ends_incomplete_and_breaks_nothing()
    {
        await using var host = await UssdHost.StartAsync((_, hop) => hop.Right);
        (await Runs.PlayAsync(host.Address, Talk, Runs.Calm with { Troubles = new GatewayTroubles(Drops: 1) })).ShouldBeKept();
        host.Ended.ShouldBe(Enumerable.Repeat("Incomplete ", 20));
    }

    [Fact]
    public async Task A_hop_without_an_answer_is_lost()
    {
        await using var host = await UssdHost.StartAsync((context, hop) =>
        {
            if (hop.Typed.EndsWith("send", StringComparison.Ordinal)) context.Abort();
            return hop.Right;
        });
        (await Runs.PlayAsync(host.Address, Talk)).ShouldBreakOnly(Promise.Lost, times: 20);
        host.Ended.ShouldAllBe(note => note.StartsWith("Failed number ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_repeat_answered_in_other_words_is_doubled()
    {
        var hops = 0;
        await using var host = await UssdHost.StartAsync((_, hop) => $"{hop.Right} Hop {Interlocked.Increment(ref hops)}");
        (await Runs.PlayAsync(host.Address, Talk, Runs.Calm with { Troubles = new GatewayTroubles(Duplicates: 1) })).ShouldBreakOnly(Promise.Doubled, times: 60);
    }

    [Fact]
    public async Task Somebody_elses_screen_is_crossed()
    {
        var before = "CON You typed: number 99999999.";
        await using var host = await UssdHost.StartAsync((_, hop) =>
        {
            if (!hop.Typed.EndsWith("send", StringComparison.Ordinal)) return hop.Right;
            var other = before;
            before = hop.Right;
            return other;
        });
        // The very first is told a screen that no other caller's last hop expects, but one before it does.
        (await Runs.PlayAsync(host.Address, Talk)).ShouldBreakOnly(Promise.Crossed, times: 20);
    }

    [Theory]
    [InlineData("Con You typed: .")]
    [InlineData(" CON You typed: .")]
    [InlineData("")]
    public async Task What_a_gateway_can_not_show_is_refused(string body)
    {
        await using var host = await UssdHost.StartAsync((_, _) => body);
        (await Runs.PlayAsync(host.Address, Talk)).ShouldBreakOnly(Promise.Refused, times: 20);
    }

    [Fact]
    public async Task A_screen_that_is_nobodys_is_unexpected()
    {
        await using var host = await UssdHost.StartAsync((_, _) => "END Sorry, try again later.");
        (await Runs.PlayAsync(host.Address, Talk)).ShouldBreakOnly(Promise.Unexpected, times: 20);
    }

    [Fact]
    public async Task A_screen_over_its_budget_is_late()
    {
        var clock = new FakeTimeProvider();
        await using var host = await UssdHost.StartAsync((_, hop) =>
        {
            if (hop.Typed.EndsWith("send", StringComparison.Ordinal)) clock.Advance(Budgets.Usual.Ussd + TimeSpan.FromSeconds(1));
            return hop.Right;
        });
        (await Runs.PlayAsync(host.Address, Talk, clock: clock)).ShouldBreakOnly(Promise.Late, times: 20);
    }

}
