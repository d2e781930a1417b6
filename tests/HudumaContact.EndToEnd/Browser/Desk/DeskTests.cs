using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

[Collection(DemoCollection.Name)]
public sealed class DeskTests(DemoInBrowser demo)
{
    [Fact]
    public async Task One_case_from_the_handset_to_the_marks()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var desk = agent.Page;

        var phone = await Phone.PickUpAsync(demo);
        var citizen = new Citizen(demo.Address, await phone.Page.GetByLabel("Phone number").InputValueAsync());
        await phone.DialInEnglishAsync();
        await phone.AnswerAsync("6", "What do you need help with?");
        await phone.AnswerAsync("My passport 12345678 is late", "How?");
        await phone.AnswerAsync("1", "Your request is with our staff");

        await Expect(desk).ToHaveTitleAsync(new Regex(@"^\(\d+\) A case for you", RegexOptions.None, TimeSpan.FromSeconds(1)));
        await Expect(desk.GetByTestId("told-aloud")).ToContainTextAsync("A case is offered to you");
        var caseNumber = Citizen.CaseNumberIn(await phone.Screen.InnerTextAsync());
        await agent.AcceptAsync(caseNumber);
        await Expect(desk.GetByTestId("reply")).ToBeFocusedAsync();
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("You have it");
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("My passport");
        await Expect(desk.GetByTestId("talk")).Not.ToContainTextAsync("12345678");
        await Expect(desk.GetByTestId("number")).ToContainTextAsync("***");
        await Expect(desk.GetByTestId("path")).ToContainTextAsync("main/menu");
        await desk.GetByTestId("reveal").ClickAsync();
        await Expect(desk.GetByTestId("number")).ToHaveTextAsync(citizen.Number);
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("12345678");

        await desk.GetByTestId("reply").FillAsync("Good morning, I look into it.");
        await Expect(desk.GetByTestId("cost")).ToContainTextAsync("1 part");
        await desk.GetByTestId("send").ClickAsync();
        await citizen.ToldAsync("Good morning, I look into it.");
        await citizen.TextAsync("Thank you <script>alert(1)</script>");
        await Expect(desk.GetByTestId("said")).ToContainTextAsync("Thank you <script>alert(1)</script>");

        await desk.GetByTestId("answer-search").FillAsync("passport");
        await desk.GetByTestId("answer-search").PressAsync("Enter");
        await desk.GetByTestId("topic-fee").First.ClickAsync();
        var answer = await desk.GetByTestId("answer-text").InnerTextAsync();
        await Expect(desk.GetByTestId("answer-cost")).ToContainTextAsync("1 part, KSh");
        await desk.PictureAsync("desk-case");
        await desk.ServesEverybodyAsync();
        await desk.GetByTestId("send-answer").ClickAsync();
        await Expect(desk.GetByTestId("answered")).ToHaveCountAsync(2);
        await citizen.ToldAsync(answer.Split('\n')[0]);
        await Expect(desk.GetByTestId("told-answers")).ToContainTextAsync("fee");
        (await demo.CommandAsync("answers", "--to", citizen.Number)).ShouldContain("fee");
        await desk.ReloadAsync();
        await desk.Locator(".agent-desk[data-keys=yes]").WaitForAsync();

        await desk.GetByTestId("topic-requirements").First.ClickAsync();
        await desk.GetByTestId("use-answer").ClickAsync();
        await Expect(desk.GetByTestId("reply")).Not.ToHaveValueAsync("");
        await desk.GetByTestId("reply").FillAsync("");

        await desk.GetByTestId("wrap-up").ClickAsync();
        await desk.PictureAsync("desk-wrap-up");
        await desk.GetByTestId("close").ClickAsync();
        await citizen.ToldAsync("How did we help?");
        await citizen.TextAsync("5");
        await citizen.ToldAsync("Thank you for contacting Huduma Kenya");
        await agent.BeReadyAsync(false);

        // The page that was loaded anew was put together twice, for the request and live, and is one look.
        (await OnRecordAsync("agent", caseNumber)).ShouldBe(
        [
            "accepted", "opened the case", "the number and ids", "an answer", "the answer fee of service:passport-new", "opened the case", "wrapped up", "closed: solved",
        ]);
    }

    [Fact]
    public async Task A_case_of_somebody_else_is_not_there()
    {
        var desk = await demo.OpenAsAsync("agent", "/desk");
        var answer = await desk.APIRequest.GetAsync($"/desk/cases/{Guid.Empty:n}");
        answer.Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_desk_is_for_who_signs_in()
    {
        var page = await demo.OpenAsync("/");
        await page.GotoAsync("/desk");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    /// <summary>What somebody did with a case, the first on top.</summary>
    private async Task<IEnumerable<string>> OnRecordAsync(string name, string caseNumber) =>
        (await demo.CommandAsync("audit", "list", "--by", name)).Split('\n').Where(line => line.Contains($"case:{caseNumber}", StringComparison.Ordinal))
            .Select(line => line[(line.IndexOf('(', StringComparison.Ordinal) + 1)..].Trim().TrimEnd(')')).Reverse();
}
