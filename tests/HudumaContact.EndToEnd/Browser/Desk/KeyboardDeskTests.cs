using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>A whole case without a mouse.</summary>
[Collection(DemoCollection.Name)]
public sealed partial class KeyboardDeskTests(DemoInBrowser demo)
{
    [GeneratedRegex("nearest police station", RegexOptions.None, 1000)]
    private static partial Regex NearestStation { get; }

    [GeneratedRegex(@"^\(1\)", RegexOptions.None, 1000)]
    private static partial Regex OneNew { get; }

    [Fact]
    public async Task A_case_is_taken_answered_and_closed_by_keys_alone()
    {
        var agent = await AgentAt.SitAsync(demo, "agent", isReady: false);
        var keys = agent.Page.Keyboard;
        var citizen = Citizen.New(demo);
        await keys.PressAsync("Alt+r");
        await Expect(agent.Page.GetByTestId("ready")).ToHaveAttributeAsync("aria-pressed", "true");
        var number = await citizen.AskAsync("My ID is lost");

        await Expect(agent.OfferOf(number)).ToBeVisibleAsync();
        await keys.PressAsync("Alt+a");
        await Expect(agent.Reply).ToBeFocusedAsync();
        await keys.TypeAsync("Pole sana. I look into it.");
        await keys.PressAsync("Control+Enter");
        await citizen.ToldAsync("Pole sana. I look into it.");
        await Expect(agent.Reply).ToHaveValueAsync("");
        await Expect(agent.Reply).ToBeFocusedAsync();

        await keys.PressAsync("Alt+c");
        await Expect(agent.Page.GetByTestId("reply-picker")).ToBeFocusedAsync();
        await keys.TypeAsync("kituo polisi");
        await Expect(agent.Page.GetByTestId("ready-made").Filter(new() { Visible = true })).ToHaveCountAsync(1);
        await agent.Page.PictureAsync("desk-ready-made");
        await keys.PressAsync("Enter");
        await Expect(agent.Reply).ToHaveValueAsync(NearestStation);
        await Expect(agent.Reply).ToBeFocusedAsync();

        await keys.PressAsync("Alt+s");
        await Expect(agent.Page.GetByTestId("answer-search")).ToBeFocusedAsync();
        await keys.PressAsync("Alt+t");
        await Expect(agent.Page.GetByLabel("To", new() { Exact = true })).ToBeFocusedAsync();
        await keys.PressAsync("Alt+t");
        await Expect(agent.Page.GetByTestId("transfer-form")).ToHaveCountAsync(0);

        await keys.PressAsync("Alt+w");
        await Expect(agent.Page.GetByRole(AriaRole.Radio, new() { Name = "Solved" })).ToBeFocusedAsync();
        await keys.PressAsync("ArrowRight");
        await keys.PressAsync("Enter");
        await Expect(agent.Talk).ToContainTextAsync("Closed: Referred");
        await Expect(agent.Page.GetByTestId("closed")).ToContainTextAsync("Recently closed");

        await agent.Page.Locator("body").ClickAsync(new() { Position = new() { X = 3, Y = 3 } });
        await keys.PressAsync("?");
        await Expect(agent.Page.Locator("#desk-keys")).ToBeVisibleAsync();
        await agent.Page.PictureAsync("desk-keys");
        await agent.Page.ServesEverybodyAsync();
        await keys.PressAsync("Escape");
        await Expect(agent.Page.Locator("#desk-keys")).ToBeHiddenAsync();
        await agent.BeReadyAsync(false);
    }

    [Fact]
    public async Task A_digit_opens_a_case_and_the_talk_stays_where_somebody_reads()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var citizen = Citizen.New(demo);
        var number = await citizen.AskAsync("Where do I get a birth certificate?");
        await agent.AcceptAsync(number);
        for (var n = 1; n <= 12; n++) await SayAsync(agent, citizen, $"And another thing, {n}: which papers do I bring?");
        (await BehindAsync(agent)).ShouldBeLessThan(2);

        // An entry that comes before the browser has told of the scroll is here at once, as one may be.
        await agent.Talk.EvaluateAsync("talk => { talk.scrollTop = 0; const entry = document.createElement('p'); talk.append(entry); entry.remove(); }");
        await SayAsync(agent, citizen, "One more");
        (await agent.Talk.EvaluateAsync<int>("talk => talk.scrollTop")).ShouldBe(0);
        await agent.Page.Locator(".to-end").ClickAsync();
        (await BehindAsync(agent)).ShouldBeLessThan(2);

        await agent.Page.GotoAsync("/desk");
        await agent.Page.Locator("main[data-live=yes]").WaitForAsync();
        await citizen.TextAsync("Are you there?");
        await Expect(agent.Page.GetByTestId("unread")).ToContainTextAsync("1");
        await Expect(agent.Page).ToHaveTitleAsync(OneNew);
        await agent.Page.Keyboard.PressAsync("Alt+1");
        await Expect(agent.Page.Locator(".talk-head h1")).ToHaveTextAsync(number);
        await Expect(agent.Page.Locator(".fresh")).ToContainTextAsync("New since you looked");
        await Expect(agent.Page.GetByTestId("unread")).ToHaveCountAsync(0);
        await agent.Page.PictureAsync("desk-new-since");
        await agent.LeaveAsync();
    }

    private static async Task SayAsync(AgentAt agent, Citizen citizen, string words)
    {
        await citizen.TextAsync(words);
        await Expect(agent.Page.GetByTestId("said").Filter(new() { HasText = words })).ToHaveCountAsync(1);
    }

    private static Task<double> BehindAsync(AgentAt agent) => agent.Talk.EvaluateAsync<double>("talk => talk.scrollHeight - talk.scrollTop - talk.clientHeight");
}
