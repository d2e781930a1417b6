using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Somebody who calls in the simulator, or whose phone rings there.</summary>
internal sealed class Caller(IPage page)
{
    private const string AtVoice = "at-voice";

    public IPage Page => page;

    public ILocator State => page.GetByTestId("call-state");

    public static async Task<Caller> PickUpAsync(DemoInBrowser demo) => new(await demo.OpenAsync("/simulator/call"));

    /// <summary>Dials, and has heard the greeting.</summary>
    public static async Task<Caller> CallAsync(DemoInBrowser demo, string line = AtVoice)
    {
        var caller = await PickUpAsync(demo);
        await caller.Page.GetByLabel("Line to call").SelectOptionAsync(line);
        await caller.DoAsync("Call");
        await caller.HearsAsync("Karibu Huduma Kenya");
        return caller;
    }

    /// <summary>Calls, asks for a person by key, and says what for by nothing: waits in the queue.</summary>
    public static async Task<Caller> WaitForAPersonAsync(DemoInBrowser demo, string line = AtVoice)
    {
        var caller = await CallAsync(demo, line);
        await caller.PressAsync('0', "Subiri kwenye simu");
        await caller.PressAsync('1', "kwenye foleni");
        return caller;
    }

    public Task HearsAsync(string words) => Expect(page.GetByTestId("words")).ToContainTextAsync(words);

    public async Task PressAsync(char key, string? thenHears = null)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = "Keypad" }).Locator("button").Filter(new() { HasText = key.ToString() }).First.ClickAsync();
        if (thenHears is not null) await HearsAsync(thenHears);
    }

    /// <summary>Presses nothing, and hears what comes of it.</summary>
    public async Task StaySilentAsync()
    {
        var reply = page.GetByTestId("reply");
        var before = await reply.InnerTextAsync();
        await DoAsync("Say nothing");
        await Expect(reply).Not.ToHaveTextAsync(before);
        await page.GetByTestId("words").WaitForAsync();
    }

    public Task DoAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task SeesAsync(string state) => Expect(State).ToContainTextAsync(state, new() { Timeout = 60_000 });

    /// <summary>Somebody is rung, and answers: they talk.</summary>
    public async Task IsPutThroughAsync()
    {
        await SeesAsync("Rings");
        await DoAsync("They answer");
        await SeesAsync("You talk to a person");
    }

    /// <summary>Answers somebody's phone, which rings here.</summary>
    public Task PicksUpAsync(string whose) =>
        page.GetByTestId("ring").Filter(new() { HasText = $"The phone of {whose} rings" }).GetByRole(AriaRole.Button, new() { Name = "Pick up" }).ClickAsync();
}
