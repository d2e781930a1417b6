using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

[Collection(DemoCollection.Name)]
public sealed class CallbackDeskTests(DemoInBrowser demo)
{
    [Fact]
    public async Task Who_asked_to_be_called_is_rung_twice_and_then_reached()
    {
        var agent = await AgentAt.SitAsync(demo, "agent", isReady: false);
        var citizen = Citizen.New(demo);
        var number = await citizen.AskAsync("My passport is late", byCall: true);
        await Expect(agent.Page.GetByTestId("callbacks")).ToContainTextAsync(number);
        await Expect(agent.Page.GetByTestId("callbacks")).ToContainTextAsync("due now");

        await agent.Page.GetByTestId("callbacks").GetByTestId("take-callback").First.ClickAsync();
        await Expect(agent.Page.GetByTestId("attempts")).ToContainTextAsync("Call 1 of 3");
        await agent.Page.GetByTestId("show-number").ClickAsync();
        await Expect(agent.Page.GetByTestId("dial")).ToHaveTextAsync(citizen.Number);
        await agent.Page.PictureAsync("desk-callback");
        (await demo.CommandAsync("audit", "list", "--by", "agent")).ShouldContain($"Saw  case:{number}  (the number, to call back)");
        await agent.Page.GetByTestId("not-reached").ClickAsync();
        await citizen.ToldAsync("could not reach you");
        await Expect(agent.Page.GetByTestId("callbacks")).ToContainTextAsync("call 2 of 3");
        await Expect(agent.Page.GetByTestId("take-callback")).ToHaveCountAsync(0);

        var second = Citizen.New(demo);
        var other = await second.AskAsync("My ID is lost", byCall: true);
        await Expect(agent.Page.GetByTestId("callbacks")).ToContainTextAsync(other);
        await agent.Page.GetByTestId("take-callback").ClickAsync();
        await agent.Page.GetByRole(AriaRole.Textbox, new() { Name = "What was said" }).FillAsync("Comes to the centre on Monday.");
        await agent.Page.GetByTestId("reached").ClickAsync();
        await Expect(agent.Talk).ToContainTextAsync("You reached the citizen by phone");
        await Expect(agent.Talk).ToContainTextAsync("Comes to the centre on Monday.");
        await Expect(agent.Page.GetByTestId("reached")).ToHaveCountAsync(0);
        await agent.LeaveAsync();
        await agent.Page.GetByTestId("closed").Locator("summary").ClickAsync();
        await agent.Page.GetByTestId("closed").GetByText(other).ClickAsync();
        await Expect(agent.Talk).ToContainTextAsync("Comes to the centre on Monday.");
    }
}
