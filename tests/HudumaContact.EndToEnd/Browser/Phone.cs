using Microsoft.Playwright;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>The simulator's phone, as a person uses it.</summary>
internal sealed class Phone(IPage page)
{
    public IPage Page => page;

    public ILocator Screen => page.GetByTestId("screen");

    public ILocator Reply => page.GetByLabel("Your answer");

    public ILocator Record => page.GetByTestId("hops");

    public static async Task<Phone> PickUpAsync(DemoInBrowser demo) => new(await demo.OpenAsync("/simulator"));

    /// <summary>Dials what stands in the display, and waits for a screen.</summary>
    public async Task DialAsync(string? code = null)
    {
        if (code is not null) await page.GetByLabel("Code to dial").FillAsync(code);
        await page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();
    }

    /// <summary>Types an answer with the keyboard, and waits for the screen that answers it.</summary>
    public async Task AnswerAsync(string answer, string thenSays)
    {
        var hops = int.Parse(await page.GetByTestId("hop-count").InnerTextAsync());
        await Reply.FillAsync(answer);
        await Reply.PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("hop-count")).ToHaveTextAsync($"{hops + 1}");
        await SaysAsync(thenSays);
    }

    /// <summary>Types the words for a service: they find it at once, or it is the first that is asked back for.</summary>
    public async Task FindAsync(string words, string service)
    {
        await AnswerAsync(words, service);
        if (await page.GetByTestId("node").InnerTextAsync() == "find/choose") await AnswerAsync("1", service);
    }

    public Task PressAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    public Task SaysAsync(string text) => Assertions.Expect(Screen).ToContainTextAsync(text);

    /// <summary>As <c>143 of 156</c>.</summary>
    public async Task<(int Septets, int Budget)> SeptetsAsync()
    {
        var said = (await page.GetByTestId("septets").InnerTextAsync()).Split(' ');
        return (int.Parse(said[0]), int.Parse(said[2]));
    }

    /// <summary>From the first call to the main menu.</summary>
    public async Task DialInEnglishAsync()
    {
        await DialAsync();
        await SaysAsync("Language / Lugha");
        await AnswerAsync("1", "Type a service");
    }
}
