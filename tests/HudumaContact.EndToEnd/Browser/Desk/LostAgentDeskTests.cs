using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>An agent's browser that is really killed, as by a power cut.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class LostAgentDeskTests(DemoInBrowser demo)
{
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task The_case_of_a_killed_browser_is_offered_to_a_colleague_within_a_minute_and_its_agent_told_on_return()
    {
        var colleague = await AgentAt.SitAsync(demo, "counsellor", isReady: false);
        var (process, profile) = Start();
        string number;
        long killed;
        try
        {
            var browser = await demo.Playwright.Chromium.ConnectOverCDPAsync(await ToolsOfAsync(process));
            var page = await browser.Contexts[0].NewPageAsync();
            page.SetDefaultTimeout(30_000);
            await demo.SignInAsync(page, "agent", "/desk");
            await page.Locator("main[data-live=yes]").WaitForAsync();
            var agent = new AgentAt(page);
            await agent.BeReadyAsync(true);
            number = await Citizen.New(demo).AskAsync("My passport is late");
            await agent.AcceptAsync(number);
            await agent.Reply.FillAsync("I look into it.");
            await page.GetByTestId("send").ClickAsync();
            await Expect(page.GetByTestId("answered")).ToHaveCountAsync(1);
            await colleague.BeReadyAsync(true);
        }
        finally
        {
            killed = Stopwatch.GetTimestamp();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            process.Dispose();
        }

        await Expect(colleague.OfferOf(number)).ToBeVisibleAsync(new() { Timeout = (float)Bound.TotalMilliseconds + 30_000 });
        var took = Stopwatch.GetElapsedTime(killed);
        Figures.Keep("an agent's browser killed: the case offered to a colleague after", $"{took.TotalSeconds:0.0} s");
        took.ShouldBeLessThan(Bound);
        await colleague.AcceptAsync(number);
        await Expect(colleague.Talk).ToContainTextAsync("I look into it.");

        // Longer than a minute since the killed browser was last heard of, so that the agent was away.
        await Eventually.SeeAsync(() => Stopwatch.GetElapsedTime(killed), gone => gone > TimeSpan.FromSeconds(70), TestContext.Current.CancellationToken);
        var back = new AgentAt(await demo.OpenAsAsync("agent", "/desk"));
        await Expect(back.Page.GetByTestId("while-away")).ToContainTextAsync(number);
        await Expect(back.Page.GetByTestId("while-away")).ToContainTextAsync("went back to the queue");
        await back.Page.PictureAsync("desk-while-away");
        await back.Page.GetByTestId("seen-it").ClickAsync();
        await Expect(back.Page.GetByTestId("while-away")).ToHaveCountAsync(0);
        await colleague.LeaveAsync();
        Directory.Delete(profile, recursive: true);
    }

    private static (Process Process, string Profile) Start()
    {
        Assert.SkipWhen(!File.Exists(DemoInBrowser.Chromium), $"{DemoInBrowser.Chromium} is not installed: apt-get install chromium");
        var profile = Directory.CreateTempSubdirectory("huduma-browser-").FullName;
        var start = new ProcessStartInfo(DemoInBrowser.Chromium, [.. DemoInBrowser.Arguments, "--headless=new", "--remote-debugging-port=0", $"--user-data-dir={profile}", "about:blank"])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
        };
        return (Process.Start(start)!, profile);
    }

    /// <summary>It tells, among other things, where its tools listen.</summary>
    private static async Task<string> ToolsOfAsync(Process browser)
    {
        while (await browser.StandardError.ReadLineAsync() is { } line)
        {
            if (Listening.Match(line) is { Success: true } told) return told.Value;
        }

        throw new InvalidOperationException("The browser ended before it told where its tools listen.");
    }

    [GeneratedRegex(@"ws://\S+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Listening { get; }
}
