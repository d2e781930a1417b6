using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>The pages of those who work here, in both languages: nothing that shuts anybody out, on a small laptop and on a phone.</summary>
[Collection(PagesCollection.Name)]
public sealed class TonguesDeskTests(DemoInBrowser demo)
{
    /// <summary>Who looks, null for nobody who has signed in, and at what.</summary>
    public static TheoryData<string?, string> Pages => new()
    {
        { null, "/" },
        { null, "/simulator" },
        { null, "/simulator/call" },
        { null, "/flows" },
        { null, "/flows/my-case" },
        { null, "/catalogue" },
        { null, "/catalogue/services/passport-new" },
        { null, "/catalogue/centres" },
        { null, "/catalogue/centres/nairobi-gpo" },
        { null, "/catalogue/notices" },
        { null, "/catalogue/unanswered" },
        { null, "/catalogue/wrong-answers" },
        { null, "/desk/lines" },
        { null, "/error" },
        { null, "/not-found" },
        { null, "/sign-in" },
        { null, "/sign-in/code" },
        { "agent", "/desk" },
        { "agent", "/account" },
        { "agent", "/sign-out" },
        { "agent", "/desk/people" },
        { "agent", "/no-such-page" },
        { "admin", "/desk/people" },
        { "supervisor", "/desk/supervisor" },
        { "supervisor", "/desk/supervisor/figures" },
        { "supervisor", "/desk/supervisor/queues" },
        { "supervisor", "/desk/supervisor/quality" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_serves_everybody_in_both_languages(string? who, string path)
    {
        var page = await demo.OpenAsync("/");
        if (who is not null) await demo.SignInAsync(page, who, path);
        else await page.GotoAsync(path);
        foreach (var (language, other) in new[] { ("English", "Kiswahili"), ("Kiswahili", "English") })
        {
            if (await page.GetByTestId("desk-language").InnerTextAsync() == language) await page.GetByTestId("desk-language").ClickAsync();
            await Expect(page.GetByTestId("desk-language")).ToHaveTextAsync(other);
            await Expect(page.Locator("html")).ToHaveAttributeAsync("lang", language == "English" ? "en" : "sw");
            await page.SetViewportSizeAsync(390, 844);
            await page.FitsAsync(390);
            await page.PictureAsync($"phone{path.Replace('/', '-')}-{who}-{language}");
            await page.SetViewportSizeAsync(1366, 768);
            await page.FitsAsync(1366);
            await page.ServesEverybodyAsync();
            await page.PictureAsync($"page{path.Replace('/', '-')}-{who}-{language}");
        }
    }

    [Fact]
    public async Task A_case_is_worked_in_Swahili()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        await agent.Page.GetByTestId("desk-language").ClickAsync();
        await Expect(agent.Page.GetByTestId("ready")).ToHaveTextAsync("Tayari");
        var citizen = Citizen.New(demo);
        var number = await citizen.AskAsync("Passport yangu imechelewa");
        await agent.AcceptAsync(number);

        await Expect(agent.Talk).ToContainTextAsync("Umeipokea");
        await agent.Page.GetByTestId("desk-language").ClickAsync();
        await Expect(agent.Talk).ToContainTextAsync("You have it");
        await agent.Page.GetByTestId("desk-language").ClickAsync();
        await Expect(agent.Talk).ToContainTextAsync("Umeipokea");
        await agent.Page.GetByTestId("answer-search").FillAsync("ada ya pasipoti");
        await agent.Page.GetByTestId("answer-search").PressAsync("Enter");
        await agent.Page.GetByTestId("answer-language").ClickAsync();
        await Expect(agent.Page.GetByTestId("answer-text")).ToBeVisibleAsync();
        await agent.Page.ServesEverybodyAsync();
        await agent.Page.PictureAsync("desk-case-sw");
        await agent.Page.SetViewportSizeAsync(390, 844);
        await agent.Page.FitsAsync(390);
        await agent.Page.ScreenshotAsync(new() { Path = Path.Combine(TopFolder.Path, "artifacts", "screenshots", "phone-desk-case-sw.png"), FullPage = true });
        await agent.LeaveAsync();
    }
}
