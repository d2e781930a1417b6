using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>A citizen who dialled and asked for a person, and the demo's agent, who has the case.</summary>
internal sealed class CaseAtHand(IPage desk, Phone phone, string number)
{
    public IPage Desk => desk;

    public Phone Phone => phone;

    /// <param name="before">What the citizen does after the main menu has come; it ends at the main menu.</param>
    public static async Task<CaseAtHand> TakeAsync(DemoInBrowser demo, Func<Phone, Task>? before = null)
    {
        var desk = await demo.OpenAsAsync("agent", "/desk");
        var ready = desk.GetByTestId("ready");
        if (await ready.GetAttributeAsync("aria-pressed") != "true") await ready.ClickAsync();
        await Expect(ready).ToHaveAttributeAsync("aria-pressed", "true");

        var phone = await Phone.PickUpAsync(demo);
        var number = await phone.Page.GetByLabel("Phone number").InputValueAsync();
        await phone.DialInEnglishAsync();
        if (before is not null) await before(phone);
        await phone.AnswerAsync("6", "What do you need help with?");
        await phone.AnswerAsync("I have lost my ID", "How?");
        await phone.AnswerAsync("1", "Your request is with our staff");
        await desk.GetByTestId("accept").ClickAsync();
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("I have lost my ID");
        return new CaseAtHand(desk, phone, number);
    }

    /// <summary>By the provider's own form, as the simulator's thread sends it; the line answers with something that holds these words.</summary>
    public async Task TextAsync(string text, string thenSays)
    {
        await phone.Page.GetByLabel("Text to send").FillAsync(text);
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Send text", Exact = true }).ClickAsync();
        await SentAsync(thenSays);
    }

    /// <summary>The message of ours that holds these words.</summary>
    public async Task<string> SentAsync(string words) => (await Eventually.SeeAsync<string?>(
        async () =>
        {
            var answer = await phone.Page.APIRequest.GetAsync($"/simulator/messages?number={Uri.EscapeDataString(number)}");
            return JsonDocument.Parse(await answer.TextAsync()).RootElement.EnumerateArray()
                .Where(message => message.GetProperty("direction").GetString() == "out")
                .Select(message => message.GetProperty("text").GetString()!)
                .FirstOrDefault(text => text.Contains(words, StringComparison.Ordinal));
        },
        sent => sent is not null,
        TestContext.Current.CancellationToken)).ShouldNotBeNull(words);

    public async Task CloseAsync()
    {
        await desk.GetByTestId("wrap-up").ClickAsync();
        await desk.GetByTestId("close").ClickAsync();
        await Expect(desk.GetByTestId("wrap-up")).ToHaveCountAsync(0);
    }

    public static async Task ServesEverybodyAsync(IPage page) =>
        (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id).ShouldBeEmpty();
}
