using HudumaContact.EndToEnd.Browser.Desk;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Talks on a line whose provider has rooms: every phone is a page of its own.</summary>
[Collection(CallsCollection.Name)]
public sealed class CallRoomTests(DemoInBrowser demo)
{
    [Fact]
    public async Task The_caller_holds_while_a_colleague_is_asked_and_is_then_left_with_them()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var colleague = await AgentAt.SitAsync(demo, "supervisor", isReady: false);
        var (caller, phone) = await TalkAsync(agent);
        var card = agent.Page.GetByTestId("call-card");
        await agent.Page.PictureAsync("desk-call-card");
        await agent.Page.ServesEverybodyAsync();

        await card.GetByLabel("Ask a colleague first").SelectOptionAsync(new SelectOptionValue { Label = "Said" });
        await card.GetByTestId("ask-colleague").ClickAsync();
        await caller.HearsAsync("Tafadhali subiri");
        var asked = await Caller.PickUpAsync(demo);
        await asked.PicksUpAsync("said");
        await asked.SeesAsync("In a room with amina");
        await Expect(card).ToContainTextAsync("The caller holds while you ask your colleague.");
        await card.GetByTestId("leave-call").ClickAsync();

        await phone.SeesAsync("The line has ended the call.");
        await caller.SeesAsync("In a room with said");
        await Expect(agent.Page.GetByTestId("call-card")).ToHaveCountAsync(0);
        await caller.DoAsync("Hang up");
        await asked.SeesAsync("The line has ended the call.");
        await colleague.Page.GetByTestId("case").First.ClickAsync();
        await colleague.EndAsync();
        await agent.BeReadyAsync(false);
    }

    [Fact]
    public async Task A_supervisor_is_heard_by_the_agent_alone_and_then_by_all()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var (caller, phone) = await TalkAsync(agent);
        var watch = await demo.OpenAsAsync("supervisor", "/desk/supervisor");
        await watch.GetByTestId("open-cases").Locator("tr").Filter(new() { HasText = "Amina Agent" }).First.GetByRole(AriaRole.Link).ClickAsync();
        var listening = await Caller.PickUpAsync(demo);

        await watch.GetByTestId("coach-call").ClickAsync();
        await listening.PicksUpAsync("said");
        await phone.SeesAsync("said (heard by the agent alone)");
        await watch.PictureAsync("supervisor-step-in");
        await watch.ServesEverybodyAsync();
        await listening.DoAsync("Hang up");
        await phone.SeesAsync("In a room with +254");

        await watch.GetByTestId("join-call").ClickAsync();
        await listening.PicksUpAsync("said");
        await Expect(caller.State).ToContainTextAsync("In a room with amina and said.");
        await caller.DoAsync("Hang up");
        await listening.SeesAsync("The line has ended the call.");
        await agent.EndAsync();
    }

    /// <summary>Somebody calls, waits, and is in a room with the agent, whose phone is another page.</summary>
    private async Task<(Caller Caller, Caller Phone)> TalkAsync(AgentAt agent)
    {
        var caller = await Caller.WaitForAPersonAsync(demo, "twilio-voice");
        await agent.Page.GetByTestId("offer").GetByTestId("accept").ClickAsync();
        await caller.SeesAsync("In a room: music");
        var phone = await Caller.PickUpAsync(demo);
        await phone.PicksUpAsync("amina");
        await caller.SeesAsync("In a room with amina");
        await Expect(agent.Page.GetByTestId("call-card")).ToBeVisibleAsync();
        return (caller, phone);
    }
}
