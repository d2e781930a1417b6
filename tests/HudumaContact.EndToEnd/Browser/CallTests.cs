using System.Globalization;
using HudumaContact.EndToEnd.Browser.Desk;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Calls in the simulator, to the flows and to a person, as caller and desk see them.</summary>
[Collection(CallsCollection.Name)]
public sealed class CallTests(DemoInBrowser demo)
{
    [Fact]
    public async Task A_stranger_calls_hears_Swahili_and_the_fee_of_a_lost_ID_after_three_keys_and_talks_to_a_person()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var caller = await Caller.CallAsync(demo);
        await caller.PressAsync('1', "Kupoteza kitambulisho");
        await caller.PressAsync('2', "Ada, bonyeza");
        await caller.PressAsync('1', "ada ya kawaida: shilingi");
        await caller.Page.PictureAsync("simulator-call");

        await caller.PressAsync('0', "Subiri kwenye simu");
        await caller.PressAsync('1', "kwenye foleni");
        await agent.Page.GetByTestId("offer").GetByTestId("accept").ClickAsync();
        await caller.IsPutThroughAsync();
        await caller.DoAsync("End the talk");
        await caller.SeesAsync("They have hung up.");
        await Expect(agent.Page.GetByTestId("close")).ToBeVisibleAsync();
        await agent.Page.PictureAsync("desk-after-a-call");
        await agent.EndAsync();
    }

    [Fact]
    public async Task Who_says_nothing_is_asked_again_and_who_hangs_up_goes_on_at_the_next_call()
    {
        var caller = await Caller.CallAsync(demo);
        await caller.StaySilentAsync();
        await caller.HearsAsync("Hatujasikia");
        await caller.PressAsync('1', "Kupoteza kitambulisho");
        await caller.PressAsync('2', "Ada, bonyeza");
        await caller.DoAsync("Hang up");
        await caller.SeesAsync("Hung up.");

        await caller.DoAsync("Call");
        await caller.HearsAsync("Endelea");
        await caller.PressAsync('1', "Ada, bonyeza");
    }

    [Fact]
    public async Task Who_leaves_the_page_while_waiting_has_hung_up()
    {
        var caller = await Caller.WaitForAPersonAsync(demo);
        var lines = await demo.OpenAsAsync("supervisor", "/desk/lines");
        var abandoned = lines.Locator("article").Filter(new() { Has = lines.Locator("#line-at-voice") }).GetByTestId("calls-abandoned");
        var before = int.Parse(await abandoned.InnerTextAsync(), CultureInfo.InvariantCulture);

        await caller.Page.GotoAsync("about:blank");

        // The page reads every five seconds.
        await Expect(abandoned).ToHaveTextAsync((before + 1).ToString(CultureInfo.InvariantCulture), new() { Timeout = 20_000 });
    }

    [Fact]
    public async Task What_is_delivered_again_is_answered_alike()
    {
        var caller = await Caller.CallAsync(demo);
        await caller.DoAsync("Deliver it again");
        await Expect(caller.Page.GetByTestId("repeat")).ToContainTextAsync("the same");
    }

    [Fact]
    public async Task Who_asked_to_be_called_back_is_rung_once_the_agent_is_on_and_the_desk_knows_they_talked()
    {
        var agent = await AgentAt.SitAsync(demo, "agent", isReady: false);
        var caller = await Caller.WaitForAPersonAsync(demo);
        await caller.PressAsync('1');
        await caller.SeesAsync("The line has ended the call.");

        await agent.Page.GetByTestId("callbacks").GetByTestId("take-callback").First.ClickAsync();
        await Expect(agent.Page.GetByTestId("attempts")).ToContainTextAsync("Call 1 of 3");
        await agent.Page.PictureAsync("desk-callback-by-phone");
        var ring = caller.Page.GetByTestId("ring");
        await Expect(ring).ToContainTextAsync("The phone of amina rings");
        await caller.Page.PictureAsync("simulator-call-ring");
        await CallsBackAsync(caller);
        await Expect(agent.Talk).ToContainTextAsync("You reached the citizen by phone");
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task Who_is_transferred_while_talking_is_called_back_by_whoever_has_it_next()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var caller = await Caller.WaitForAPersonAsync(demo);
        await agent.Page.GetByTestId("offer").GetByTestId("accept").ClickAsync();
        await Expect(agent.Page.GetByTestId("on-line")).ToBeVisibleAsync();
        var number = await agent.Page.Locator(".talk-head h1").InnerTextAsync();
        await caller.IsPutThroughAsync();
        await agent.BeReadyAsync(false);

        await agent.Page.GetByTestId("transfer").ClickAsync();
        await Expect(agent.Page.GetByTestId("transfer-warning")).ToContainTextAsync("the citizen is called back at the same place");
        await agent.Page.PictureAsync("desk-transfer-on-call");
        await agent.Page.GetByLabel("Note for who takes it").FillAsync("Asks about the police abstract");
        await agent.Page.GetByTestId("transfer-now").ClickAsync();
        await caller.DoAsync("End the talk");
        var callback = agent.Page.GetByTestId("callbacks").Locator("li").Filter(new() { HasText = number });
        await Expect(callback).ToContainTextAsync("call 1 of 3");
        await callback.GetByTestId("take-callback").ClickAsync();
        await Expect(agent.Talk).ToContainTextAsync("Asks about the police abstract");
        await CallsBackAsync(caller);
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task A_message_that_was_left_is_played_at_the_desk_to_its_end_and_who_listened_is_in_the_trail()
    {
        var agent = await AgentAt.SitAsync(demo, "agent", isReady: false);
        var caller = await Caller.CallAsync(demo);
        await caller.PressAsync('0', "Acha ujumbe");
        await caller.PressAsync('3', "Ongea baada ya mlio");
        await caller.SeesAsync("After the beep");
        await caller.DoAsync("Speak");
        await caller.SeesAsync("The line has ended the call.");

        await agent.Page.GetByTestId("callbacks").GetByTestId("take-callback").Last.ClickAsync();
        await Expect(agent.Page.GetByTestId("attempts")).ToBeVisibleAsync();
        await CallsBackAsync(caller);
        var number = await agent.Page.Locator(".talk-head h1").InnerTextAsync();
        var player = agent.Page.GetByTestId("recordings").Locator("audio");
        await Expect(player).ToHaveCountAsync(1);
        await player.FocusAsync();
        await player.PressAsync("Space");
        await agent.Page.WaitForFunctionAsync("() => document.querySelector('[data-testid=recordings] audio').ended");
        (await player.EvaluateAsync<double>("sound => sound.duration")).ShouldBe(2, 0.1);
        await agent.Page.PictureAsync("desk-message");
        (await demo.CommandAsync("audit", "list", "--by", "agent")).ShouldContain($"Heard  case:{number}  (recording ");
        await agent.LeaveAsync();
    }

    /// <summary>The agent's phone rings, the citizen is rung, and they talk for a while.</summary>
    private static async Task CallsBackAsync(Caller phone)
    {
        await phone.PicksUpAsync("amina");
        await phone.IsPutThroughAsync();
        await phone.DoAsync("End the talk");
    }
}

/// <summary>Who calls leaves cases, so those who do share a demo of their own.</summary>
[CollectionDefinition(Name)]
public sealed class CallsCollection : ICollectionFixture<DemoInBrowser>
{
    public const string Name = "calls in a browser";
}
