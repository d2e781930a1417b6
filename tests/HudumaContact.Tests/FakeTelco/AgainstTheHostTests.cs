using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Talks;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.Host;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>The talks that come with the program, against the real host.</summary>
public sealed class AgainstTheHostTests(RunningHost host) : IClassFixture<RunningHost>
{
    [Fact]
    public async Task Dialled_at_random_with_duplicates_and_drops_it_keeps_its_promises()
    {
        var talks = TalkFile.Read(Path.Combine(TopFolder.Path, "tests", "HudumaContact.FakeTelco", "Samples", "dialled.talk"));
        var options = new TelcoOptions(HostAddress.OfDemo(host.Client.BaseAddress!))
        {
            Seed = 63,
            Play = new PlayOptions { AtRandom = 60, AtOnce = 8, Settle = TimeSpan.Zero, Troubles = new GatewayTroubles(Duplicates: 0.3, Drops: 0.05) },
        };
        await using var telco = await Telco.StartAsync(options, TimeProvider.System);
        var verdict = await telco.RunAsync(talks, TestContext.Current.CancellationToken);
        verdict.ShouldBeKept();
        verdict.Inputs.ShouldBeGreaterThan(180);
        telco.Notices.Accepted.ShouldBeGreaterThanOrEqualTo(60);
    }
}
