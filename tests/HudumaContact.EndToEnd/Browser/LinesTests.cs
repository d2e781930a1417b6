using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class LinesTests(DemoInBrowser demo)
{
    [Fact]
    public async Task Each_line_is_there_and_what_a_text_did_is_counted_and_priced_by_itself()
    {
        var page = await demo.OpenAsync("/desk/lines");
        foreach (var line in new[] { "at-ussd", "at-sms", "twilio-sms", "twilio-whatsapp", "kannel-sms" })
            await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2, Name = line, Exact = true })).ToBeVisibleAsync();
        var card = page.Locator(".line-card").Filter(new() { Has = page.GetByRole(AriaRole.Heading, new() { Name = "at-sms", Exact = true }) });
        var before = int.Parse(await card.GetByTestId("out-today").InnerTextAsync(), CultureInfo.InvariantCulture);

        var texting = await Texting.BeginAsync(demo);
        await texting.SendAsync("pasport ni how much", "KSh 7,500");

        // The page was not touched meanwhile.
        await Expect(card.GetByTestId("out-today")).ToHaveTextAsync($"{before + 1}");
        await Expect(card.GetByTestId("last-in")).Not.ToHaveTextAsync("none");
        (await card.GetByTestId("spent-today").InnerTextAsync()).ShouldStartWith("KSh ");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "In doubt", Exact = true })).ToBeVisibleAsync();
        await page.PictureAsync("desk-lines");
    }
}
