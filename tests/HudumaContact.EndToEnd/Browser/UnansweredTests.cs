using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class UnansweredTests(DemoInBrowser demo)
{
    private const string Words = "kijikaratasi cha ndege";

    [Fact]
    public async Task What_was_asked_in_vain_becomes_a_keyword_is_answered_and_is_done()
    {
        var texting = await Texting.BeginAsync(demo);
        await texting.SendAsync(Words, "");
        var page = texting.Page;
        await page.GoAsync("/catalogue/unanswered");
        var row = page.GetByRole(AriaRole.Row).Filter(new() { HasText = Words });
        await Expect(row).ToHaveCountAsync(1);

        await row.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();
        await Expect(page.GetByTestId("asked-again")).ToContainTextAsync("Still not understood");

        await row.GetByRole(AriaRole.Button, new() { Name = "Add as keyword" }).ClickAsync();
        await page.GetByLabel("Means the service").SelectOptionAsync("passport-new");
        await page.GetByLabel("Written in").SelectOptionAsync("sw");
        await page.PictureAsync("catalogue-unanswered");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Expect(page.GetByTestId("added")).ToContainTextAsync("in the catalogue's file");
        (await File.ReadAllTextAsync(Path.Combine(demo.Flows, "catalogue", "keywords.yaml"), TestContext.Current.CancellationToken)).ShouldContain($"\"{Words}\"]");

        // The folder is published by itself in a moment.
        await row.GetByRole(AriaRole.Button, new() { Name = "Ask again" }).ClickAsync();
        await UntilAsync(async () =>
        {
            await page.GetByRole(AriaRole.Button, new() { Name = "Ask once more" }).ClickAsync();
            (await page.GetByTestId("asked-again").InnerTextAsync()).ShouldContain("passport-new");
        });

        await page.GetByLabel("Your name").FillAsync("A. Wanjiru");
        await row.GetByRole(AriaRole.Button, new() { Name = "Done" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        (await demo.CommandAsync("audit", "list", "--by", "A. Wanjiru")).ShouldContain("question:unanswered  (marked as done)");
        (await demo.CommandAsync("audit", "list")).ShouldContain("service:passport-new  (a keyword)");
    }

    [Fact]
    public async Task A_word_that_is_no_keyword_is_refused_with_what_is_one()
    {
        var texting = await Texting.BeginAsync(demo);
        await texting.SendAsync("zulfikwa (mpya)", "");
        var page = texting.Page;
        await page.GoAsync("/catalogue/unanswered");
        await page.GetByRole(AriaRole.Row).Filter(new() { HasText = "zulfikwa" }).GetByRole(AriaRole.Button, new() { Name = "Add as keyword" }).ClickAsync();
        await page.GetByLabel("Means the service").SelectOptionAsync("passport-new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add it" }).ClickAsync();
        await Expect(page.GetByTestId("faults")).ToContainTextAsync("letters, digits and spaces");
    }

    /// <summary>Tried until it holds.</summary>
    private static async Task UntilAsync(Func<Task> holds)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await holds();
                return;
            }
            catch (ShouldAssertException) when (tries < 200)
            {
                await Task.Yield();
            }
        }
    }
}
