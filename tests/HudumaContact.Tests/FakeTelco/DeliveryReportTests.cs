using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Troubles;
using HudumaContact.Tests.FakeTelco.Hosts;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.FakeTelco;

/// <summary>What became of a message comes back to the host in its provider's words, at the address it is due.</summary>
public sealed class DeliveryReportTests
{
    [Theory]
    [InlineData(LineNames.AtSms, "Sent", "Success", "Failed")]
    [InlineData(LineNames.TwilioSms, "sent", "delivered", "undelivered")]
    [InlineData(LineNames.TwilioWhatsApp, "sent", "delivered", "undelivered")]
    [InlineData(LineNames.KannelSms, "8", "1", "2")]
    public async Task Each_message_is_reported_twice(string line, string sent, string delivered, string failed)
    {
        (await ReportsAsync(line, new GatewayTroubles())).ShouldBe([$"{line} {sent}", $"{line} {delivered}"], ignoreOrder: true);
        (await ReportsAsync(line, new GatewayTroubles(Undelivered: 1))).ShouldBe([$"{line} {sent}", $"{line} {failed}"], ignoreOrder: true);
        (await ReportsAsync(line, new GatewayTroubles(Duplicates: 1, Reorders: 1))).ShouldBe(
            [$"{line} {sent}", $"{line} {sent}", $"{line} {delivered}", $"{line} {delivered}"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_opt_out_goes_by_its_own_address()
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right);
        (await Runs.PlayAsync(host, "talk: out\nline: at-sms\nwho: +254700000042\n> !opt-out", Runs.Calm with { AtRandom = 0 })).ShouldBeKept();
        host.Reports.ShouldBe(["opt-out +254700000042"]);
    }

    private static async Task<IEnumerable<string>> ReportsAsync(string line, GatewayTroubles troubles)
    {
        await using var host = await SmsHost.StartAsync(SmsBehaviour.Right);
        (await Runs.PlayAsync(host, $"talk: one\nline: {line}\n> question\n< You asked: question.", Runs.Calm with { AtRandom = 1, Troubles = troubles })).ShouldBeKept();
        return host.Reports;
    }
}
