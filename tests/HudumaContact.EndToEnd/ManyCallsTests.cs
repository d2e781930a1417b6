using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.Conversations.Gateway;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd;

/// <summary>Five hundred people on the phone at the same time, at both providers: they think, keep silent, hang up, and what they do is told twice.</summary>
[CollectionDefinition(nameof(ManyCallsTests), DisableParallelization = true)]
[Collection(nameof(ManyCallsTests))]
public sealed class ManyCallsTests
{
    private const double LongestHop = 250;

    private static readonly TimeSpan Calling = LongRun.IsAsked ? TimeSpan.FromMinutes(5) : TimeSpan.FromSeconds(30);

    [Fact]
    public async Task Nobody_is_lost_and_nobody_hears_what_is_another_callers()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var host = await HostProcess.StartAsync(
            new Dictionary<string, string>(StringComparer.Ordinal) { ["Demo"] = "true", ["Flows__Watch"] = "false", ["Calls__CallsAtOncePerLine"] = "5000" }, cancellation);
        var options = new TelcoOptions(HostAddress.OfDemo(host.Address))
        {
            Seed = 63,
            Play = new PlayOptions
            {
                AtRandom = int.MaxValue,
                AtOnce = 500,
                AtMost = Calling,
                Thinking = TimeSpan.FromSeconds(4),
                Settle = TimeSpan.Zero,
                Troubles = new GatewayTroubles(Duplicates: 0.1, Drops: 0.05),
            },
        };
        await using var telco = await Telco.StartAsync(options, TimeProvider.System);
        var verdict = await telco.RunAsync(TalkFile.Read(Path.Combine(TopFolder.Path, "tests", "HudumaContact.FakeTelco", "Samples", "called.talk")), cancellation);

        string.Join('\n', verdict.Findings).ShouldBe("");
        verdict.Inputs.ShouldBeGreaterThan(5000);
        foreach (var line in LineNames.All.Where(LineNames.IsVoice)) verdict.TimesOf($"{line} hop").Milliseconds(0.99).ShouldBeLessThan(LongestHop, line);
    }
}
