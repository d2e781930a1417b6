using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Microsoft's own Web Chat on our page, in a real browser.</summary>
[Collection(DemoCollection.Name)]
public sealed class WebChatTests(DemoInBrowser demo)
{
    private const string Answer = "KSh 7,500";

    [Fact]
    public async Task A_citizen_picks_a_language_taps_asks_and_reads_the_fee()
    {
        var page = await OpenAsync();
        await Expect(Said(page, "Language / Lugha:")).ToBeVisibleAsync();
        await page.PictureAsync("webchat-begun");

        await TapAsync(page, "English");
        await TapAsync(page, "All services");
        // The citizen sees what was tapped and not its number.
        await Expect(Said(page, "All services").First).ToBeVisibleAsync();
        await TapAsync(page, "Menu");
        await Expect(Said(page, "Type a service").Last).ToBeVisibleAsync();
        await SayAsync(page, "pasport ni how much");
        await Expect(Said(page, Answer)).ToBeInViewportAsync();
        await Expect(Button(page, "What you need")).ToBeVisibleAsync();
        await page.PictureAsync("webchat-fee");
        await TapAsync(page, "Where");
        await Expect(Said(page, "eCitizen").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task It_serves_everybody_and_asks_nobody_else()
    {
        var page = await OpenAsync();
        var asked = new List<string>();
        var broken = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.WebSocket += (_, socket) => asked.Add(socket.Url.Replace("ws://", "http://", StringComparison.Ordinal));
        page.PageError += (_, error) => broken.Add(error);
        page.Console += (_, line) =>
        {
            if (line.Type == "error") broken.Add(line.Text);
        };
        await page.GoAsync("/webchat");
        await Expect(Button(page, "English")).ToBeVisibleAsync();
        await TapAsync(page, "English");
        await SayAsync(page, "passport fee");
        await Expect(Said(page, Answer)).ToBeVisibleAsync();

        asked.Where(url => !url.StartsWith(demo.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal) && !url.StartsWith($"blob:{demo.Address}", StringComparison.Ordinal)).ShouldBeEmpty();
        asked.ShouldContain(url => url.Contains("/stream?", StringComparison.Ordinal));
        broken.ShouldBeEmpty();
        await page.ServesEverybodyAsync();
    }

    [Fact]
    public async Task It_fits_a_phone_in_swahili()
    {
        var page = await OpenAsync();
        await page.SetViewportSizeAsync(390, 844);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiswahili", Exact = true }).First.ClickAsync();
        await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "sw");
        await Expect(page.GetByPlaceholder("Andika huduma, mfano pasipoti")).ToBeVisibleAsync();
        await TapAsync(page, "Kiswahili");
        await SayAsync(page, "pasipoti bei gani");
        await Expect(Said(page, Answer)).ToBeInViewportAsync();
        await page.FitsAsync(390);
        await page.PictureAsync("phone-webchat");
    }

    [Fact]
    public async Task Markup_smileys_and_five_thousand_characters_are_shown_as_text()
    {
        var page = await OpenAsync();
        await Expect(Button(page, "English")).ToBeVisibleAsync();
        foreach (var text in new[] { "<script>document.title='taken'</script><img src=x onerror=alert(1)> **bold**", "\u202Egnirts\u200F \U0001F468\u200D\U0001F469\u200D\U0001F467" })
        {
            await SayAsync(page, text);
            await Expect(Said(page, text)).ToBeVisibleAsync();
        }

        await SayAsync(page, "begin " + string.Concat(Enumerable.Repeat("word ", 997)) + " end");
        await Expect(Said(page, "begin word")).ToBeVisibleAsync();
        (await page.TitleAsync()).ShouldBe("Huduma Kenya");
        (await page.Locator("#chat img[src=x]").CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_reload_goes_on_and_a_new_chat_knows_nothing_of_the_last()
    {
        var page = await OpenAsync();
        await TapAsync(page, "English");
        await SayAsync(page, "passport fee");
        await Expect(Said(page, Answer)).ToBeVisibleAsync();

        await page.ReloadAsync();
        await Expect(Said(page, Answer)).ToBeVisibleAsync();
        await Expect(Said(page, "Language / Lugha:")).ToHaveCountAsync(1);

        await page.GetByRole(AriaRole.Button, new() { Name = "New chat" }).ClickAsync();
        await Expect(Button(page, "English")).ToBeVisibleAsync();
        await Expect(Said(page, Answer)).ToHaveCountAsync(0);
    }

    private async Task<IPage> OpenAsync()
    {
        var served = Path.Combine(TopFolder.Path, "src", "HudumaContact.Providers", "DirectLine", "Page", "webchat.js");
        Assert.SkipWhen(!File.Exists(served), "Microsoft's Web Chat was not fetched: run scripts/web-chat and build again");
        return await demo.OpenAsync("/webchat");
    }

    // What the component reads out to screen readers stands there a second time, for a moment.
    private static ILocator Said(IPage page, string text) => page.Locator("#chat .webchat__basic-transcript__activity").Filter(new() { HasText = text });

    private static ILocator Button(IPage page, string label) => page.Locator("#chat").GetByRole(AriaRole.Toolbar).GetByRole(AriaRole.Button, new() { Name = label, Exact = true });

    private static Task TapAsync(IPage page, string label) => Button(page, label).ClickAsync();

    private static async Task SayAsync(IPage page, string text)
    {
        var box = page.Locator("#chat").GetByRole(AriaRole.Textbox);
        await box.FillAsync(text);
        await box.PressAsync("Enter");
    }
}
