using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(PagesCollection.Name)]
public sealed class EveryPageTests(DemoInBrowser demo)
{
    public static TheoryData<string> Paths =>
    [
        "/", "/simulator", "/simulator/call", "/flows", "/flows/my-case", "/flows/main?view=talk", "/flows/main?view=unwalked", "/flows/main?view=mermaid",
        "/catalogue", "/catalogue?q=pasport", "/catalogue/services/passport-new", "/catalogue/centres", "/catalogue/centres/nairobi-gpo", "/catalogue/notices", "/catalogue/unanswered", "/catalogue/wrong-answers", "/desk/lines", "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task It_serves_everybody_on_a_small_laptop_and_on_a_phone_and_asks_nobody_else(string path)
    {
        var page = await demo.OpenAsync("/");
        var asked = new List<string>();
        var broken = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);
        page.PageError += (_, error) => broken.Add(error);
        page.Console += (_, line) =>
        {
            // A page that is not there is told to the console by the browser itself.
            if (line.Type == "error" && path != "/no-such-page") broken.Add(line.Text);
        };
        await page.GoAsync(path);
        asked.Where(url => !url.StartsWith(demo.Address.ToString(), StringComparison.Ordinal) && !url.StartsWith("data:", StringComparison.Ordinal)).ShouldBeEmpty();
        broken.ShouldBeEmpty();
        await page.FitsAsync(1366);
        await page.ServesEverybodyAsync();
        await page.SetViewportSizeAsync(390, 844);
        await page.FitsAsync(390);
        await page.PictureAsync("phone" + path.Replace('/', '-').Replace('?', '-').Replace('=', '-'));
    }

    [Theory]
    [InlineData("/flows/nobody")]
    [InlineData("/catalogue/services/nobody")]
    [InlineData("/catalogue/centres/nobody")]
    public async Task What_is_not_there_is_told_so_with_its_status(string path)
    {
        var page = await demo.OpenAsync("/");
        await page.GotoAsync(path);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
        (await page.APIRequest.GetAsync(path)).Status.ShouldBe(404);
    }

    [Fact]
    public async Task The_phone_in_a_call_serves_everybody()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.Page.ServesEverybodyAsync();
    }

    [Fact]
    public async Task The_front_page_leads_to_the_others()
    {
        var page = await demo.OpenAsync("/");
        await Expect(page.Locator(".dial-code")).ToHaveTextAsync("*647#");
        await Expect(page.Locator(".strip")).ToContainTextAsync("ready");
        await page.PictureAsync("front");
        foreach (var name in new[] { "Simulator", "Flows", "Catalogue", "Lines" })
        {
            await page.GetByRole(AriaRole.Navigation, new() { Name = "Pages" }).GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(name);
        }
    }

    [Fact]
    public async Task An_address_that_leads_nowhere_says_so_kindly()
    {
        var page = await demo.OpenAsync("/no-such-page");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("There is no such page");
        (await page.APIRequest.GetAsync("/no-such-page")).Status.ShouldBe(404);
    }
}

/// <summary>Who looks at page after page takes minutes: on a demo of their own, beside the others.</summary>
[CollectionDefinition(Name)]
public sealed class PagesCollection : ICollectionFixture<DemoInBrowser>
{
    public const string Name = "every page in a browser";
}
