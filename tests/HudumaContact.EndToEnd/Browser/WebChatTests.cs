using System.Text.RegularExpressions;
using HudumaContact.EndToEnd.Browser.Desk;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Microsoft's own Web Chat on our page, in a real browser.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class WebChatTests(DemoInBrowser demo)
{
    private const string Answer = "KSh 7,500";

    [GeneratedRegex("HC-[A-Z0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CaseNumber { get; }

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

    [Fact]
    public async Task A_citizen_goes_from_the_menus_to_an_agent_and_back_and_each_sees_the_other_write()
    {
        var chat = await OpenAsync();
        await TapAsync(chat, "English");
        await TapAsync(chat, "Talk to a person");
        await Expect(Said(chat, "What do you need help with?")).ToBeVisibleAsync();
        await SayAsync(chat, "I have lost my ID");
        await TapAsync(chat, "Yes");
        var told = Said(chat, "Keep its number");
        await Expect(told).ToBeVisibleAsync();
        // By day; and when nobody is there.
        await Expect(Said(chat, "will answer you here in the chat").Or(Said(chat, "Our staff answer"))).ToBeVisibleAsync();
        var number = CaseNumber.Match(await told.InnerTextAsync()).Value;

        var agent = await AgentAt.SitAsync(demo, "agent");
        await agent.AcceptAsync(number);
        await Expect(Said(chat, "Write your answer below")).ToBeVisibleAsync();
        await Expect(agent.Talk).ToContainTextAsync("I have lost my ID");
        await Expect(agent.Page.GetByTestId("writes")).ToHaveTextAsync("");

        await agent.Reply.PressSequentiallyAsync("Did you");
        await Expect(Writing(chat)).ToBeInViewportAsync();
        await chat.PictureAsync("webchat-agent-writes");
        await agent.Reply.FillAsync("Did you tell the police?");
        await agent.Page.GetByTestId("send").ClickAsync();
        await Expect(Said(chat, "Did you tell the police?")).ToBeVisibleAsync();
        await Expect(Writing(chat)).ToHaveCountAsync(0);

        await Box(chat).PressSequentiallyAsync("Yes, in");
        await Expect(agent.Page.GetByTestId("writes")).ToHaveTextAsync("The citizen is writing…");
        await agent.Page.PictureAsync("desk-chat");
        await SayAsync(chat, "Yes, in Nakuru <b>today</b>");
        await Expect(agent.Talk).ToContainTextAsync("Yes, in Nakuru <b>today</b>");
        await Expect(agent.Page.GetByTestId("writes")).ToHaveTextAsync("");

        // Both see all of it again.
        await chat.ReloadAsync();
        await Expect(Said(chat, "Did you tell the police?")).ToBeVisibleAsync();
        await agent.LeaveAsync();
        await Expect(Said(chat, "How did our staff help you?")).ToBeVisibleAsync();
        await SayAsync(chat, "5");
        await Expect(Said(chat, "Thank you for contacting Huduma Kenya")).ToBeVisibleAsync();
        await Expect(Said(chat, "SMS")).ToHaveCountAsync(0);

        await SayAsync(chat, "passport fee");
        await Expect(Said(chat, Answer)).ToBeVisibleAsync();
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

    private static ILocator Box(IPage page) => page.Locator("#chat").GetByRole(AriaRole.Textbox);

    /// <summary>Somebody of ours writes.</summary>
    private static ILocator Writing(IPage page) => page.Locator("#chat .webchat__typing-indicator");

    private static Task TapAsync(IPage page, string label) => Button(page, label).ClickAsync();

    private static async Task SayAsync(IPage page, string text)
    {
        await Box(page).FillAsync(text);
        await Box(page).PressAsync("Enter");
    }
}
