using HudumaContact.EndToEnd.Browser.Desk;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>A citizen who dialled and asked for a person, and the demo's agent, who has the case.</summary>
internal sealed record CaseAtHand(AgentAt Agent, Phone Phone, Citizen Citizen)
{
    public IPage Desk => Agent.Page;

    /// <param name="before">What the citizen does after the main menu has come; it ends at the main menu.</param>
    public static async Task<CaseAtHand> TakeAsync(DemoInBrowser demo, Func<Phone, Task>? before = null)
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var phone = await Phone.PickUpAsync(demo);
        var citizen = new Citizen(demo.Address, await phone.Page.GetByLabel("Phone number").InputValueAsync());
        await phone.DialInEnglishAsync();
        if (before is not null) await before(phone);
        await phone.AnswerAsync("6", "What do you need help with?");
        await phone.AnswerAsync("I have lost my ID", "How?");
        await phone.AnswerAsync("1", "Your request is with our staff");
        await agent.AcceptAsync(Citizen.CaseNumberIn(await phone.Screen.InnerTextAsync()));
        await Expect(agent.Talk).ToContainTextAsync("I have lost my ID");
        return new CaseAtHand(agent, phone, citizen);
    }
}

/// <summary>Who takes cases whose order does not matter: a demo together.</summary>
[CollectionDefinition(Name)]
public sealed class CasesCollection : ICollectionFixture<DemoInBrowser>
{
    public const string Name = "cases at hand in a browser";
}
