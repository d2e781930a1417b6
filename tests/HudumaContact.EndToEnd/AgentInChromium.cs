using HudumaContact.EndToEnd.Browser;
using Microsoft.Playwright;
using Xunit;

namespace HudumaContact.EndToEnd;

/// <summary>The demo's agent, signed in at the desk of a house of one's own.</summary>
internal sealed class AgentInChromium : IAsyncDisposable
{
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private AgentInChromium(IPlaywright playwright, IBrowser browser, IPage page) => (_playwright, _browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    /// <summary>Without Chromium the test is skipped, aloud.</summary>
    public static void SkipWithout() => Assert.SkipUnless(File.Exists(DemoInBrowser.Chromium), $"{DemoInBrowser.Chromium} is not installed: apt-get install chromium");

    public static async Task<AgentInChromium> SitAsync(HouseWithPhones house, CancellationToken cancellation)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = DemoInBrowser.Chromium, Args = DemoInBrowser.Arguments });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(house.Address, "/sign-in?ReturnUrl=%2Fdesk").ToString());
        await page.GetByLabel("Name").FillAsync("agent");
        await page.GetByLabel("Password").FillAsync(await house.PasswordOfAsync("agent", cancellation));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".agent-desk[data-keys=yes]").WaitForAsync();
        return new AgentInChromium(playwright, browser, page);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
