using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class CatalogueTests(DemoInBrowser demo)
{
    [Fact]
    public async Task A_question_with_typing_errors_finds_its_service()
    {
        var page = await demo.OpenAsync("/catalogue");
        await page.GetByLabel("Ask as a citizen would type it").PressSequentiallyAsync("paspot ngapi");
        await Expect(page.GetByTestId("understood")).ToContainTextAsync("asked about: fee");
        await page.PictureAsync("catalogue");
        await page.GetByRole(AriaRole.Link, new() { Name = "New passport" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("New passport");
    }

    [Fact]
    public async Task An_answer_is_shown_as_each_line_gives_it_in_both_languages()
    {
        var page = await demo.OpenAsync("/catalogue/services/passport-new");
        await page.PictureAsync("catalogue-service");
        foreach (var line in new[] { "USSD", "SMS", "Chat" })
        {
            await Expect(page.GetByTestId($"{line}-en")).ToContainTextAsync("34 pages: KSh 7,500");
            await Expect(page.GetByTestId($"{line}-sw")).ToContainTextAsync("Kurasa 34: KSh 7,500");
        }

        await Expect(page.GetByTestId("Voice-en")).ToContainTextAsync("passport");
        await Expect(page.GetByTestId("Voice-sw")).ToContainTextAsync("asipoti");
        foreach (var size in await page.GetByTestId("USSD-en").Locator("figcaption").AllInnerTextsAsync()) int.Parse(size.Split(' ')[0]).ShouldBeInRange(1, 156);

        await page.GetByLabel("How long").CheckAsync(new LocatorCheckOptions { Force = true });
        await Expect(page.GetByTestId("SMS-en")).ToContainTextAsync("21 days");
    }

    [Fact]
    public async Task A_notice_is_told_first_in_the_answer_and_to_who_dials_until_it_is_ended()
    {
        const string notice = "eCitizen is down today. Try again tomorrow.";
        var page = await demo.OpenAsync("/catalogue/notices");
        await page.GetByLabel("Which").SelectOptionAsync("passport-new");
        await page.GetByLabel("In English").FillAsync(notice);
        await page.GetByLabel("Kwa Kiswahili").FillAsync("eCitizen haipatikani leo. Jaribu kesho.");
        await page.GetByLabel("Your name").FillAsync("A. Wanjiru");
        await page.GetByRole(AriaRole.Button, new() { Name = "Post the notice" }).ClickAsync();
        await Expect(page.GetByTestId("notices")).ToContainTextAsync(notice);
        await page.PictureAsync("catalogue-notices");

        await page.GoAsync("/catalogue/services/passport-new");
        await Expect(page.GetByTestId("USSD-en")).ToContainTextAsync(notice);
        await Expect(page.GetByTestId("USSD-sw")).ToContainTextAsync("haipatikani leo");

        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.FindAsync("pasport", "New passport");
        await phone.AnswerAsync("2", notice);

        await page.GoAsync("/catalogue/notices");
        await page.GetByRole(AriaRole.Button, new() { Name = "End it now" }).ClickAsync();
        await Expect(page.GetByTestId("notices")).Not.ToContainTextAsync(notice);
        await phone.AnswerAsync("0", "New passport");
        await phone.AnswerAsync("2", "34 pages");
        (await phone.Screen.InnerTextAsync()).ShouldNotContain("eCitizen is down");
        (await demo.CommandAsync("audit", "list", "--by", "A. Wanjiru")).ShouldContain("(posted)");
        (await demo.CommandAsync("audit", "list")).ShouldContain("(ended)");
    }

    [Fact]
    public async Task A_notice_that_breaks_the_rules_is_refused_with_what_to_do()
    {
        var page = await demo.OpenAsync("/catalogue/notices");
        await page.GetByLabel("In English").FillAsync(new string('a', 111));
        await page.GetByRole(AriaRole.Button, new() { Name = "Post the notice" }).ClickAsync();
        var faults = page.GetByTestId("notice-faults");
        await Expect(faults).ToContainTextAsync("centre:kisumu");
        await Expect(faults).ToContainTextAsync("Shorten it");
        await Expect(faults).ToContainTextAsync("The Swahili text is missing");
        await Expect(faults).ToContainTextAsync("Your name is missing");
        await Expect(page.GetByTestId("notices")).Not.ToContainTextAsync("aaa");
    }

    [Fact]
    public async Task Markup_in_a_question_is_shown_as_text()
    {
        var page = await demo.OpenAsync("/catalogue?q=%3Cimg%20src%3Dx%3E");
        await Expect(page.GetByTestId("understood")).ToContainTextAsync("Not understood");
        (await page.Locator("main img").CountAsync()).ShouldBe(0);
    }
}
