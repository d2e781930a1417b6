using System.Diagnostics;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>What the desk weighs, and how it is at the end of a slow office line.</summary>
[Collection(DemoCollection.Name)]
public sealed class SlowLineDeskTests(DemoInBrowser demo)
{
    private const double MostBytes = 1_500_000;

    private const double Latency = 400;

    private const double BytesPerSecond = 500_000 / 8d;

    [Fact]
    public async Task The_first_load_of_the_desk_is_under_a_megabyte_and_a_half()
    {
        var page = await demo.OpenAsync("/");
        await demo.SignInAsync(page, "agent", "/account");
        var wire = await page.Context.NewCDPSessionAsync(page);
        var bytes = 0d;
        wire.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += told!.Value.GetProperty("encodedDataLength").GetDouble();
        wire.Event("Network.webSocketFrameReceived").OnEvent += (_, told) => bytes += told!.Value.GetProperty("response").GetProperty("payloadData").GetString()!.Length;
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });

        await page.GoAsync("/desk");
        await Expect(page.GetByTestId("ready")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Figures.Keep("first load of the desk, compressed", $"{bytes / 1000:0} KB");
        bytes.ShouldBeInRange(50_000, MostBytes);
        (await page.EvaluateAsync<int>("() => document.fonts.size")).ShouldBe(0);
    }

    [Fact]
    public async Task At_the_end_of_a_slow_line_it_can_be_used_within_seconds()
    {
        var page = await demo.OpenAsync("/");
        await demo.SignInAsync(page, "agent", "/account");
        var wire = await page.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });
        await wire.SendAsync("Network.emulateNetworkConditions", new Dictionary<string, object> { ["offline"] = false, ["latency"] = Latency, ["downloadThroughput"] = BytesPerSecond, ["uploadThroughput"] = BytesPerSecond });

        var first = await UntilUsedAsync(page);
        await wire.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = false });
        await UntilUsedAsync(page);
        var again = await UntilUsedAsync(page);

        Figures.Keep("desk at 400 ms and 500 kbit/s, until it can be used", $"{first.TotalSeconds:0.0} s the first time, {again.TotalSeconds:0.0} s later");
        first.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    /// <summary>Until a press of a button has done what it does.</summary>
    private static async Task<TimeSpan> UntilUsedAsync(IPage page)
    {
        var begin = Stopwatch.GetTimestamp();
        await page.GoAsync("/desk");
        var was = await page.GetByTestId("ready").GetAttributeAsync("aria-pressed");
        await page.GetByTestId("ready").ClickAsync();
        await Expect(page.GetByTestId("ready")).Not.ToHaveAttributeAsync("aria-pressed", was!);
        var took = Stopwatch.GetElapsedTime(begin);
        await page.GetByTestId("ready").ClickAsync();
        return took;
    }
}
