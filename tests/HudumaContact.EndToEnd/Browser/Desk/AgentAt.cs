using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>An agent at the desk, as a person uses it.</summary>
internal sealed class AgentAt(IPage page)
{
    public IPage Page => page;

    public ILocator Talk => page.GetByTestId("talk");

    public ILocator Reply => page.GetByTestId("reply");

    public static async Task<AgentAt> SitAsync(DemoInBrowser demo, string name, bool isReady = true)
    {
        var agent = new AgentAt(await demo.OpenAsAsync(name, "/desk"));
        await agent.Page.Locator(".agent-desk[data-keys=yes]").WaitForAsync();
        await agent.BeReadyAsync(isReady);
        return agent;
    }

    /// <summary>Another test may have left it either way.</summary>
    public async Task BeReadyAsync(bool isReady)
    {
        var wanted = isReady ? "true" : "false";
        if (await page.GetByTestId("ready").GetAttributeAsync("aria-pressed") != wanted) await page.GetByTestId("ready").ClickAsync();
        await Expect(page.GetByTestId("ready")).ToHaveAttributeAsync("aria-pressed", wanted);
    }

    public ILocator OfferOf(string number) => page.GetByTestId("offer").Filter(new() { HasText = number });

    public async Task AcceptAsync(string number)
    {
        await OfferOf(number).GetByTestId("accept").ClickAsync();
        await Expect(page.Locator(".talk-head h1")).ToHaveTextAsync(number);
    }

    /// <summary>Ends the open case, so that it is nobody's load any more.</summary>
    public async Task CloseAsync()
    {
        await page.GetByTestId("wrap-up").ClickAsync();
        await CloseWrappedUpAsync();
    }

    /// <summary>Of a call that is over the desk asks by itself what came of it. Takes no more, for the tests after this one.</summary>
    public async Task EndAsync()
    {
        await CloseWrappedUpAsync();
        await BeReadyAsync(false);
    }

    /// <summary>Closes the case and takes no more, for the tests after this one.</summary>
    public async Task LeaveAsync()
    {
        await CloseAsync();
        await BeReadyAsync(false);
    }

    private async Task CloseWrappedUpAsync()
    {
        await page.GetByTestId("close").ClickAsync();
        await Expect(page.GetByTestId("close")).ToHaveCountAsync(0);
    }
}
