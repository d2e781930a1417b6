using HudumaContact.EndToEnd.Browser.Desk;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>On a demo of their own: the queue holds their cases alone.</summary>
public sealed class SupervisorTests(DemoInBrowser demo) : IClassFixture<DemoInBrowser>
{
    [Fact]
    public async Task A_talk_is_watched_whispered_into_scored_and_taken_over()
    {
        var live = await demo.OpenAsAsync("supervisor", "/desk/supervisor");
        var agent = await AgentAt.SitAsync(demo, "agent");
        var desk = agent.Page;
        await agent.AcceptAsync(await Citizen.New(demo).AskAsync("I lost ID 23456789 in Kisumu"));
        await desk.GetByTestId("reply").FillAsync("Good morning, I look into it.");
        await desk.GetByTestId("send").ClickAsync();

        // The supervisor's page was not touched meanwhile.
        await Expect(live.GetByTestId("with-agents").Locator("dd").First).Not.ToHaveTextAsync("0");
        await Expect(live.GetByTestId("agents")).ToContainTextAsync("helping");
        await live.PictureAsync("supervisor-live");
        await live.ServesEverybodyAsync();

        await live.GetByTestId("open-cases").Locator("tr").Filter(new() { HasText = "talking" }).First.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(live.GetByTestId("talk")).ToContainTextAsync("Good morning, I look into it.");
        await Expect(live.GetByTestId("talk")).Not.ToContainTextAsync("23456789");
        await live.GetByTestId("reveal").ClickAsync();
        await Expect(live.GetByTestId("talk")).ToContainTextAsync("23456789");
        await live.GetByLabel("Whisper to the agent").FillAsync("Ask for the police abstract.");
        await live.GetByRole(AriaRole.Button, new() { Name = "Whisper", Exact = true }).ClickAsync();
        await Expect(desk.GetByTestId("whisper")).ToContainTextAsync("Ask for the police abstract.");

        await live.Locator(".score summary").ClickAsync();
        var question = live.Locator(".question").First;
        await question.GetByRole(AriaRole.Radio, new() { Name = "Partly", Exact = true }).CheckAsync();
        await Expect(live.GetByTestId("percent")).ToHaveTextAsync("50%");
        await live.PictureAsync("supervisor-watch");
        await live.ServesEverybodyAsync();
        await live.GetByRole(AriaRole.Button, new() { Name = "Keep the score" }).ClickAsync();
        await Expect(live.Locator(".score")).ToContainTextAsync("50%");

        await live.GetByTestId("take-over").ClickAsync();
        await live.WaitForURLAsync("**/desk/cases/*");
        await Expect(live.GetByTestId("reply")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_queue_is_added_and_one_with_a_case_in_it_is_not_deleted()
    {
        var page = await demo.OpenAsAsync("supervisor", "/desk/supervisor/queues");
        var name = $"kra-{Guid.CreateVersion7().ToString("n")[^6..]}";
        await page.Locator("#new-id").FillAsync(name);
        await page.Locator("#new-en").FillAsync($"Taxes {name}");
        await page.Locator("#new-sw").FillAsync($"Kodi {name}");
        await page.Locator("#new-skill").FillAsync("kra");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("done")).ToHaveTextAsync($"{name}: added.");
        await Citizen.New(demo).AskAsync("My PIN certificate");
        await page.GoAsync("/desk/supervisor");
        await page.GetByTestId("open-cases").GetByRole(AriaRole.Link).First.ClickAsync();
        await page.GetByLabel("Give it to somebody else").SelectOptionAsync($"queue:{name}");
        await page.GetByLabel("Note for who takes it").FillAsync("About taxes");
        await page.GetByRole(AriaRole.Button, new() { Name = "Give it", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("talk")).ToContainTextAsync("About taxes");

        await page.GoAsync("/desk/supervisor/queues");
        var queue = page.GetByTestId("queues").Locator("li").Filter(new() { HasText = name });
        await queue.Locator("summary").ClickAsync();
        await page.PictureAsync("supervisor-queues");
        await page.ServesEverybodyAsync();
        await queue.GetByRole(AriaRole.Button, new() { Name = "Delete", Exact = true }).ClickAsync();
        await queue.GetByRole(AriaRole.Button, new() { Name = "Really delete" }).ClickAsync();
        await Expect(page.GetByTestId("trouble")).ToContainTextAsync($"1 case is in the queue '{name}'");
    }

    [Fact]
    public async Task Charts_show_what_happened_and_say_it_as_tables_too()
    {
        var page = await demo.OpenAsAsync("supervisor", "/desk/supervisor");
        PastDays.Write(demo.Records, AgentId());

        // Of a time that nobody has looked at yet: hours that are past are counted once.
        await page.GoAsync("/desk/supervisor/figures?span=month");

        await Expect(page.GetByTestId("contacts").Locator("dd").First).Not.ToHaveTextAsync("0");
        await Expect(page.GetByTestId("satisfaction")).ToContainTextAsync("of 5");
        await Expect(page.GetByTestId("per-agent").Locator("tbody tr")).Not.ToHaveCountAsync(0);
        await page.PictureAsync("supervisor-figures");
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(TopFolder.Path, "artifacts", "screenshots", "supervisor-figures-whole.png"), FullPage = true });
        await page.ServesEverybodyAsync();
        await page.GetByText("As a table").First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Columnheader, new() { Name = "at-ussd" })).ToBeVisibleAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Cases", Exact = true }).ClickAsync());
        download.SuggestedFilename.ShouldBe("huduma-cases-month.csv");
    }

    [Fact]
    public async Task The_form_of_quality_is_the_supervisors_own()
    {
        var page = await demo.OpenAsAsync("supervisor", "/desk/supervisor/quality");
        var rows = await page.GetByTestId("form-rows").Locator("li").CountAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a question" }).ClickAsync();
        await page.Locator($"#row-{rows}-en").FillAsync("Named the centre");
        await page.Locator($"#row-{rows}-sw").FillAsync("Alitaja kituo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Use this form from now on" }).ClickAsync();
        await Expect(page.GetByTestId("done")).ToHaveTextAsync("The form is kept.");
        await page.GoAsync("/desk/supervisor/quality");
        await Expect(page.GetByTestId("form-rows").Locator("li")).ToHaveCountAsync(rows + 1);
        await page.PictureAsync("supervisor-quality");
        await page.ServesEverybodyAsync();
    }

    [Fact]
    public async Task It_speaks_Swahili_too()
    {
        var page = await demo.OpenAsAsync("supervisor", "/desk");
        await page.Context.AddCookiesAsync([new Cookie { Name = "huduma-language", Value = "sw", Url = demo.Address.ToString() }]);
        await page.GoAsync("/desk/supervisor");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Msimamizi");
        await page.PictureAsync("supervisor-live-sw");
    }

    [Theory]
    [InlineData("/desk/supervisor")]
    [InlineData("/desk/supervisor/figures?span=week")]
    [InlineData("/desk/supervisor/queues")]
    [InlineData("/desk/supervisor/quality")]
    public async Task It_fits_a_small_laptop_and_a_phone(string path)
    {
        var page = await demo.OpenAsAsync("supervisor", path);
        await page.FitsAsync(1366);
        await page.SetViewportSizeAsync(390, 844);
        await page.GoAsync(path);
        await page.FitsAsync(390);
        await page.PictureAsync("phone" + path.Replace('/', '-').Replace('?', '-').Replace('=', '-'));
    }

    private Guid AgentId()
    {
        using var database = new SqliteConnection($"Data Source={Path.Combine(demo.Records, "huduma.db")};Mode=ReadOnly;Pooling=False");
        database.Open();
        using var query = database.CreateCommand();
        query.CommandText = "SELECT id FROM people WHERE name = 'agent'";
        return new Guid((byte[])query.ExecuteScalar()!, bigEndian: true);
    }
}
