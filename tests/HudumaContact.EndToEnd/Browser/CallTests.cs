using HudumaContact.EndToEnd.Browser.Desk;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Calls in the simulator, to the flows and to a person. They leave cases, so the demo is their own.</summary>
public sealed class CallTests(DemoInBrowser demo) : IClassFixture<DemoInBrowser>
{
    [Fact]
    public async Task A_stranger_calls_hears_Swahili_and_the_fee_of_a_lost_ID_after_three_keys_and_talks_to_a_person()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var page = await CallAsync();
        await HearsAsync(page, "Karibu Huduma Kenya");
        await PressAsync(page, '1', "Kupoteza kitambulisho");
        await PressAsync(page, '2', "Ada, bonyeza");
        await PressAsync(page, '1', "ada ya kawaida: shilingi");
        await page.PictureAsync("simulator-call");

        await PressAsync(page, '0', "Subiri kwenye simu");
        await PressAsync(page, '1', "");
        await agent.Page.GetByTestId("offer").GetByTestId("accept").ClickAsync();
        await Expect(page.GetByTestId("call-state")).ToContainTextAsync("Rings", new() { Timeout = 60_000 });
        await page.GetByRole(AriaRole.Button, new() { Name = "They answer" }).ClickAsync();
        await Expect(page.GetByTestId("call-state")).ToContainTextAsync("You talk to a person");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the talk" }).ClickAsync();
        await Expect(page.GetByTestId("call-state")).ToContainTextAsync("They have hung up.");
        await Expect(agent.Page.GetByTestId("close")).ToBeVisibleAsync();
        await agent.Page.PictureAsync("desk-after-a-call");
    }

    [Fact]
    public async Task Who_says_nothing_is_asked_again_and_who_hangs_up_goes_on_at_the_next_call()
    {
        var page = await CallAsync();
        await HearsAsync(page, "Karibu Huduma Kenya");
        await page.GetByRole(AriaRole.Button, new() { Name = "Say nothing" }).ClickAsync();
        await HearsAsync(page, "Hatujasikia");
        await PressAsync(page, '1', "Kupoteza kitambulisho");
        await PressAsync(page, '2', "Ada, bonyeza");
        await page.GetByRole(AriaRole.Button, new() { Name = "Hang up" }).ClickAsync();
        await Expect(page.GetByTestId("call-state")).ToContainTextAsync("Hung up.");

        await page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
        await HearsAsync(page, "Endelea");
        await PressAsync(page, '1', "Ada, bonyeza");
    }

    [Fact]
    public async Task What_is_delivered_again_is_answered_alike()
    {
        var page = await CallAsync();
        await HearsAsync(page, "Karibu Huduma Kenya");
        await page.GetByRole(AriaRole.Button, new() { Name = "Deliver it again" }).ClickAsync();
        await Expect(page.GetByTestId("repeat")).ToContainTextAsync("the same");
    }

    private async Task<IPage> CallAsync()
    {
        var page = await demo.OpenAsync("/simulator");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Simulator" }).GetByRole(AriaRole.Link, new() { Name = "Call" }).ClickAsync();
        await page.GetByTestId("call-state").WaitForAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
        return page;
    }

    private static Task HearsAsync(IPage page, string words) => Expect(page.GetByTestId("words")).ToContainTextAsync(words);

    private static async Task PressAsync(IPage page, char key, string hears)
    {
        await page.GetByRole(AriaRole.Group, new() { Name = "Keypad" }).Locator("button").Filter(new() { HasText = key.ToString() }).First.ClickAsync();
        if (hears.Length > 0) await HearsAsync(page, hears);
    }
}
