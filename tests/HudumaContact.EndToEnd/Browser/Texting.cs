using System.Text.Json;
using Microsoft.Playwright;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>The simulator's thread of texts, as a person uses it.</summary>
internal sealed class Texting(IPage page)
{
    public IPage Page => page;

    public ILocator Thread => page.GetByTestId("thread");

    /// <summary>What the line said last.</summary>
    public ILocator Reply => Thread.Locator(".ours").First;

    public string Number { get; private set; } = "";

    public static async Task<Texting> BeginAsync(DemoInBrowser demo)
    {
        var texting = new Texting(await demo.OpenAsync("/simulator"));
        texting.Number = await texting.Page.GetByLabel("Phone number").InputValueAsync();
        return texting;
    }

    /// <summary>Types a text and sends it; the line answers with something that holds these words.</summary>
    public async Task SendAsync(string text, string thenSays)
    {
        await page.GetByLabel("Text to send").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send text", Exact = true }).ClickAsync();
        await Assertions.Expect(Thread.Locator(".theirs").First).ToContainTextAsync(text);
        await Assertions.Expect(Reply).ToContainTextAsync(thenSays);
    }

    public Task StandsAsync(string state) => Assertions.Expect(Reply).ToHaveAttributeAsync("data-state", state);

    /// <summary>The thread as the simulator tells it to programs.</summary>
    public async Task<JsonElement> AsJsonAsync()
    {
        var answer = await page.APIRequest.GetAsync($"/simulator/messages?number={Uri.EscapeDataString(Number)}");
        return JsonDocument.Parse(await answer.TextAsync()).RootElement;
    }
}
