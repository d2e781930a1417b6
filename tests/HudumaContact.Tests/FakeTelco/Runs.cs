using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Judging;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.Tests.FakeTelco.Hosts;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>Whole runs against a host of the test's own, on a clock that moves only when somebody moves it.</summary>
internal static class Runs
{
    /// <summary>One talk after the other, no waiting between tries.</summary>
    public static PlayOptions Calm { get; } = new() { AtRandom = 20, AtOnce = 1, Settle = TimeSpan.Zero, RetryEvery = TimeSpan.Zero };

    public static async Task<Verdict> PlayAsync(SmsHost host, string talks, PlayOptions? play = null, FakeTimeProvider? clock = null, Func<TelcoOptions, TelcoOptions>? with = null)
    {
        var options = new TelcoOptions(HostAddress.OfDemo(host.Address)) { Play = play ?? Calm };
        await using var telco = await Telco.StartAsync(with?.Invoke(options) ?? options, clock ?? new FakeTimeProvider());
        host.Telco = telco;
        return await RunAsync(telco, talks);
    }

    public static async Task<Verdict> PlayAsync(Uri host, string talks, PlayOptions? play = null, FakeTimeProvider? clock = null)
    {
        await using var telco = await Telco.StartAsync(new TelcoOptions(HostAddress.OfDemo(host)) { Play = play ?? Calm }, clock ?? new FakeTimeProvider());
        return await RunAsync(telco, talks);
    }

    /// <summary>A clock that nobody moves would wait for ever for an answer that does not come: the test is red instead.</summary>
    private static async Task<Verdict> RunAsync(Telco telco, string talks)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        return await telco.RunAsync(TalkFile.Read("test.talk", talks.Split('\n')), patience.Token);
    }

    /// <summary>That this is what was found, and nothing else.</summary>
    public static void ShouldBreakOnly(this Verdict verdict, Promise promise, int times)
    {
        verdict.Findings.Count.ShouldBe(times, string.Join('\n', verdict.Findings));
        verdict.Of(promise).ShouldBe(times, string.Join('\n', verdict.Findings));
    }

    public static void ShouldBeKept(this Verdict verdict) => string.Join('\n', verdict.Findings).ShouldBe("");
}
