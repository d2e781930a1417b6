using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser.Desk;

/// <summary>What citizens may send, what agents may ask for, and who is first.</summary>
[Collection(DemoCollection.Name)]
public sealed class HostileDeskTests(DemoInBrowser demo)
{
    private const string RightToLeft = "\u202Egnp.exe \u2067\u05D0\u05D1\u05D2 and on";

    [Fact]
    public async Task Whatever_a_citizen_sends_is_text_in_its_place()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var dialogs = 0;
        agent.Page.Dialog += (_, dialog) =>
        {
            dialogs++;
            _ = dialog.DismissAsync();
        };
        var citizen = Citizen.New(demo);
        await agent.AcceptAsync(await citizen.AskAsync("<img src=x onerror=alert(1)>"));
        string[] texts = ["</p><script>alert(2)</script>", "\U0001F600\U0001F1F0\U0001F1EA \u0001 habari", RightToLeft, new string('x', 4_990) + "END", "{{ agent }} @code {}"];
        foreach (var text in texts) await citizen.TextAsync(text);

        await Expect(agent.Talk).ToContainTextAsync("<img src=x onerror=alert(1)>");
        await Expect(agent.Talk).ToContainTextAsync("</p><script>alert(2)</script>");
        await Expect(agent.Talk).ToContainTextAsync("\U0001F600\U0001F1F0\U0001F1EA");
        await Expect(agent.Talk).ToContainTextAsync("xxxEND");
        await Expect(agent.Talk).ToContainTextAsync("{{ agent }} @code {}");
        await Expect(agent.Page.GetByTestId("said").Filter(new() { HasText = "and on" }).Locator("bdi")).ToHaveCountAsync(1);
        dialogs.ShouldBe(0);
        await agent.Page.FitsAsync(1366);
        (await agent.Talk.EvaluateAsync<bool>("talk => talk.scrollWidth <= talk.clientWidth")).ShouldBeTrue();
        await agent.Page.PictureAsync("desk-hostile");
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task A_case_of_somebody_else_is_not_there_and_the_asking_is_on_record()
    {
        var agent = await AgentAt.SitAsync(demo, "agent");
        var other = await AgentAt.SitAsync(demo, "counsellor", isReady: false);
        await agent.AcceptAsync(await Citizen.New(demo).AskAsync("My passport is late"));
        var path = new Uri(agent.Page.Url).AbsolutePath;

        var answer = await other.Page.APIRequest.GetAsync(path);

        answer.Status.ShouldBe(404);
        (await answer.TextAsync()).ShouldNotContain("passport is late");
        await other.Page.GotoAsync(path);
        await Expect(other.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
        (await demo.CommandAsync("audit", "list", "--by", "counsellor")).ShouldContain($"Refused  handoff:{path.Split('/')[^1]}");
        await agent.LeaveAsync();
    }

    [Fact]
    public async Task Who_is_shut_out_says_nothing_more_on_the_page_that_is_still_open()
    {
        var counsellor = await AgentAt.SitAsync(demo, "counsellor");
        var number = await Citizen.New(demo).AskAsync("My passport is late");
        await counsellor.AcceptAsync(number);
        var path = new Uri(counsellor.Page.Url).AbsolutePath;
        await counsellor.Reply.FillAsync("One word more.");
        // The page itself ends within seconds, which may be just now.
        const string ended = "main:not(:has(.agent-desk)) h1";
        await demo.CommandAsync("people", "disable", "counsellor");
        try
        {
            await counsellor.Page.Locator($"[data-testid=send], {ended}").First.ClickAsync();

            await Expect(counsellor.Page.Locator($"[data-testid=trouble], {ended}").First).ToBeVisibleAsync();
            (await demo.CommandAsync("audit", "list", "--by", "counsellor", "--most", "3")).ShouldNotContain($"case:{number}  (an answer)");
        }
        finally
        {
            await demo.CommandAsync("people", "disable", "counsellor", "--undo");
        }

        var again = await AgentAt.SitAsync(demo, "counsellor", isReady: false);
        await again.Page.GotoAsync(path);
        await again.Page.Locator(".agent-desk[data-keys=yes]").WaitForAsync();
        await Expect(again.Talk).Not.ToContainTextAsync("One word more.");
        await again.CloseAsync();
    }

    [Fact]
    public async Task Of_two_who_take_a_case_at_once_one_has_it_and_the_other_is_told_at_once()
    {
        var one = await AgentAt.SitAsync(demo, "agent", isReady: false);
        var other = await AgentAt.SitAsync(demo, "counsellor", isReady: false);
        var number = await Citizen.New(demo).AskAsync("My passport is late");
        foreach (var agent in new[] { one, other })
        {
            await agent.Page.GetByTestId("queue").GetByText("Universal agents").ClickAsync();
            await Expect(agent.Page.GetByTestId("queue").GetByText(number)).ToBeVisibleAsync();
        }

        await Task.WhenAll(TakeAsync(one), TakeAsync(other));

        await Eventually.SeeAsync(
            async () => await one.Page.GetByTestId("trouble").CountAsync() + await other.Page.GetByTestId("trouble").CountAsync(), count => count == 1, TestContext.Current.CancellationToken);
        var first = await one.Page.GetByTestId("trouble").CountAsync() == 0 ? one : other;
        var second = first == one ? other : one;
        await Expect(second.Page.GetByTestId("trouble")).ToHaveTextAsync("Somebody else was first, or the offer is over.");
        await Expect(first.Page.Locator(".talk-head h1")).ToHaveTextAsync(number);
        await first.LeaveAsync();

        Task TakeAsync(AgentAt agent) => agent.Page.GetByTestId("queue").GetByRole(AriaRole.Button, new() { Name = "Take" }).ClickAsync();
    }
}
