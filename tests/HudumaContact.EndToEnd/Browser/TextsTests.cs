using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class TextsTests(DemoInBrowser demo)
{
    [Fact]
    public async Task A_citizen_texts_and_sees_the_fee_with_its_price_and_that_it_was_delivered()
    {
        var texting = await Texting.BeginAsync(demo);
        await Expect(texting.Page.GetByTestId("typed-size")).ToHaveTextAsync("");
        await texting.SendAsync("pasport ni how much", "KSh 7,500");
        await Expect(texting.Reply).ToContainTextAsync("septets, 1 part");
        await Expect(texting.Reply).ToContainTextAsync("KSh 0.80");
        await texting.StandsAsync("delivered");
        await Expect(texting.Page.GetByTestId("form")).ToContainTextAsync("text=pasport ni how much");
        await Expect(texting.Page.GetByRole(AriaRole.Heading, new() { Name = "POST /hooks/at-sms" })).ToBeVisibleAsync();
        (await texting.Page.GetByTestId("form").InnerTextAsync()).ShouldNotContain(texting.Number[1..]);
        await texting.Page.PictureAsync("simulator-texts");

        var thread = (await texting.AsJsonAsync()).EnumerateArray().ToList();
        thread.Select(message => $"{message.GetProperty("direction")} {message.GetProperty("state")} {message.GetProperty("parts")}").ShouldBe(["in handled 1", "out delivered 1"]);
        thread[1].GetProperty("text").GetString()!.ShouldContain("KSh 7,500");
    }

    [Fact]
    public async Task A_phone_that_is_off_gets_what_its_network_reports_by_hand()
    {
        var texting = await Texting.BeginAsync(demo);
        await texting.Page.GetByLabel("Phone is on").UncheckAsync();
        await texting.SendAsync("pasport ni how much", "KSh 7,500");
        await texting.StandsAsync("sent");
        await texting.Page.GetByRole(AriaRole.Button, new() { Name = "Expired", Exact = true }).ClickAsync();
        await texting.StandsAsync("expired");
        await Expect(texting.Page.GetByRole(AriaRole.Heading, new() { Name = "POST /hooks/at-sms/report" })).ToBeVisibleAsync();
        // It was switched on after all.
        await texting.Page.GetByRole(AriaRole.Button, new() { Name = "Delivered", Exact = true }).ClickAsync();
        await texting.StandsAsync("delivered");
        await Expect(texting.Page.GetByRole(AriaRole.Button, new() { Name = "Delivered", Exact = true })).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_failed_message_says_why()
    {
        var texting = await Texting.BeginAsync(demo);
        await texting.Page.GetByLabel("Phone is on").UncheckAsync();
        await texting.SendAsync("pasport ni how much", "KSh 7,500");
        await texting.StandsAsync("sent");
        await texting.Page.GetByRole(AriaRole.Button, new() { Name = "Failed", Exact = true }).ClickAsync();
        await texting.StandsAsync("failed");
        await Expect(texting.Reply).ToContainTextAsync("DeliveryFailure");
    }

    [Fact]
    public async Task Another_number_has_another_thread_and_markup_is_shown_as_text()
    {
        var texting = await Texting.BeginAsync(demo);
        await texting.SendAsync("MENU <b id=evil>", "");
        await Expect(texting.Thread).ToContainTextAsync("<b id=evil>");
        (await texting.Page.Locator("#evil").CountAsync()).ShouldBe(0);
        await texting.Page.GetByRole(AriaRole.Button, new() { Name = "New person", Exact = true }).ClickAsync();
        await Expect(texting.Thread).ToContainTextAsync("Nothing yet");
    }
}
