using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>What an agent can do with a case besides answering it. On a demo of their own: what is given away here stays in its queue.</summary>
public sealed class ButtonsDeskTests(DemoInBrowser demo) : IClassFixture<DemoInBrowser>
{
    [Fact]
    public async Task A_note_stays_in_the_house()
    {
        var (agent, citizen, _) = await TakeAsync("Where do I report a lost ID?");

        await agent.Page.GetByTestId("as-note").CheckAsync();
        await agent.Reply.FillAsync("She has called before");
        await agent.Page.GetByTestId("send").ClickAsync();
        await Expect(agent.Page.GetByTestId("note")).ToContainTextAsync("She has called before");
        await agent.Page.GetByTestId("as-note").UncheckAsync();
        await agent.Reply.FillAsync("At the nearest police station.");
        await agent.Page.GetByTestId("send").ClickAsync();

        await citizen.ToldAsync("At the nearest police station.");
        (await citizen.MessagesAsync()).ShouldNotContain(message => message.Contains("called before", StringComparison.Ordinal));
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task A_long_answer_tells_its_parts_and_their_price_before_it_is_sent()
    {
        var (agent, _, _) = await TakeAsync("What does a passport need?");

        await agent.Reply.FillAsync(new string('a', 160));
        await Expect(agent.Page.GetByTestId("cost")).ToContainTextAsync("1 part, KSh 0.80");
        await agent.Reply.FillAsync(new string('a', 161));
        await Expect(agent.Page.GetByTestId("cost")).ToContainTextAsync("2 parts, KSh 1.60");

        await agent.Reply.FillAsync("");
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task A_case_that_waits_for_the_citizen_comes_back_with_their_words()
    {
        var (agent, citizen, number) = await TakeAsync("My birth certificate is not ready");

        await agent.Page.GetByTestId("park").ClickAsync();
        await Expect(agent.Page.GetByRole(AriaRole.Region, new() { Name = "Wait for the citizen" })).ToContainTextAsync(number);
        await citizen.TextAsync("The receipt says 3 October");

        await Expect(agent.Page.GetByTestId("said")).ToContainTextAsync("3 October");
        await Expect(agent.Talk).ToContainTextAsync("Back to the talk");
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task An_offer_that_is_let_pass_is_gone_and_waits_for_the_next()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var citizen = Citizen.New(demo);
        var number = await citizen.AskAsync("Which papers for a good conduct certificate?");

        await agent.OfferOf(number).GetByTestId("pass").ClickAsync();

        await Expect(agent.OfferOf(number)).ToHaveCountAsync(0);
        await Expect(agent.Page.GetByTestId("queue")).ToContainTextAsync(number);
        await agent.BeReadyAsync(false);
    }

    [Fact]
    public async Task A_case_is_given_to_a_colleague_with_a_note()
    {
        var colleague = await AgentAt.SitAsync(demo, "counsellor", isReady: false);
        var (agent, _, number) = await TakeAsync("My NHIF card shows another name");
        await colleague.BeReadyAsync(true);

        await agent.Page.GetByTestId("transfer").ClickAsync();
        var to = agent.Page.GetByLabel("To", new() { Exact = true });
        var choice = await to.Locator("option[value^='agent:']").First.GetAttributeAsync("value");
        await to.SelectOptionAsync(choice!);
        await agent.Page.GetByLabel("Note for who takes it").FillAsync("You know these cards");
        await agent.Page.GetByTestId("transfer-now").ClickAsync();

        await Expect(agent.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("My cases");
        await colleague.AcceptAsync(number);
        await Expect(colleague.Page.GetByTestId("note")).ToContainTextAsync("You know these cards");
        await colleague.LeaveAsync();
        await agent.BeReadyAsync(false);
    }

    [Fact]
    public async Task A_citizen_is_sent_back_to_the_menus_at_the_place_the_agent_chooses()
    {
        var (agent, citizen, _) = await TakeAsync("I wanted to see the centres");

        await agent.Page.GetByTestId("return").ClickAsync();
        await Expect(agent.Page.GetByTestId("return-to")).ToBeFocusedAsync();
        await agent.Page.GetByTestId("return-to").SelectOptionAsync("main/menu");
        await agent.Page.PictureAsync("desk-return");
        await agent.Page.ServesEverybodyAsync();
        await agent.Page.GetByTestId("return-now").ClickAsync();

        await Expect(agent.Talk).ToContainTextAsync("Closed: sent back to main/menu");
        await citizen.ToldAsync("4. Huduma Centres");
        await citizen.TextAsync("4", thenTold: "county");
        await agent.BeReadyAsync(false);
    }

    [Fact]
    public async Task The_way_that_was_walked_is_marked_on_the_drawing_of_the_flow()
    {
        var at = await CaseAtHand.TakeAsync(demo);

        await at.Desk.GetByTestId("path").Locator("details summary").First.ClickAsync();

        await Expect(at.Desk.GetByTestId("path").Locator(".box.walked").First).ToBeVisibleAsync();
        await at.Agent.LeaveAsync();
    }

    [Fact]
    public async Task The_trail_has_each_deed_with_who_did_it()
    {
        var (agent, _, number) = await TakeAsync("When do you open on Sunday?");
        await agent.Page.GetByTestId("as-note").CheckAsync();
        await agent.Reply.FillAsync("Ask the centre");
        await agent.Page.GetByTestId("send").ClickAsync();
        await Expect(agent.Page.GetByTestId("note")).ToBeVisibleAsync();
        await agent.Page.GetByTestId("as-note").UncheckAsync();
        await agent.LeaveAsync();

        var trail = (await demo.CommandAsync("audit", "list")).Split('\n').Where(line => line.Contains(number, StringComparison.Ordinal)).ToList();

        foreach (var deed in new[] { "accepted", "opened the case", "a note", "wrapped up", "closed: solved" }) trail.ShouldContain(line => line.Contains("agent", StringComparison.Ordinal) && line.Contains(deed, StringComparison.Ordinal), deed);
        trail.ShouldNotContain(line => line.Contains("Ask the centre", StringComparison.Ordinal));
        (await demo.CommandAsync("audit", "verify")).ShouldContain("entries fit");
    }

    private async Task<(AgentAt Agent, Citizen Citizen, string Number)> TakeAsync(string need)
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var citizen = Citizen.New(demo);
        var number = await citizen.AskAsync(need);
        await agent.AcceptAsync(number);
        return (agent, citizen, number);
    }
}
