using System.Text.Json;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class DeskTests(DemoInBrowser demo)
{
    [Fact]
    public async Task One_case_from_the_handset_to_the_marks()
    {
        var desk = await demo.OpenAsAsync("agent", "/desk");
        await desk.GetByTestId("ready").ClickAsync();
        await Expect(desk.GetByTestId("ready")).ToHaveAttributeAsync("aria-pressed", "true");

        var phone = await Phone.PickUpAsync(demo);
        var number = await phone.Page.GetByLabel("Phone number").InputValueAsync();
        await phone.DialInEnglishAsync();
        await phone.AnswerAsync("6", "What do you need help with?");
        await phone.AnswerAsync("My passport 12345678 is late", "How?");
        await phone.AnswerAsync("1", "Your request is with our staff");

        await desk.GetByTestId("accept").ClickAsync();
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("My passport");
        await Expect(desk.GetByTestId("talk")).Not.ToContainTextAsync("12345678");
        await Expect(desk.GetByTestId("number")).ToContainTextAsync("***");
        await Expect(desk.GetByTestId("path")).ToContainTextAsync("main/menu");
        await desk.GetByTestId("reveal").ClickAsync();
        await Expect(desk.GetByTestId("number")).ToHaveTextAsync(number);
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("12345678");

        await desk.GetByTestId("reply").FillAsync("Good morning, I look into it.");
        await Expect(desk.GetByTestId("cost")).ToContainTextAsync("1 part");
        await desk.GetByTestId("send").ClickAsync();
        await SentAsync(phone.Page, number, "Good morning, I look into it.");
        await TextAsync(phone.Page, number, "Thank you <script>alert(1)</script>");
        await Expect(desk.GetByTestId("said")).ToContainTextAsync("Thank you <script>alert(1)</script>");

        await desk.GetByTestId("answer-search").FillAsync("passport fee");
        await desk.GetByTestId("answer-search").PressAsync("Enter");
        await desk.GetByTestId("use-answer").First.ClickAsync();
        await Expect(desk.GetByTestId("reply")).Not.ToHaveValueAsync("");
        await desk.PictureAsync("desk-case");
        (await desk.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical").Select(violation => violation.Id).ShouldBeEmpty();
        await desk.GetByTestId("send").ClickAsync();
        await Expect(desk.GetByTestId("answered")).ToHaveCountAsync(2);

        await desk.GetByTestId("wrap-up").ClickAsync();
        await desk.PictureAsync("desk-wrap-up");
        await desk.GetByTestId("close").ClickAsync();
        await SentAsync(phone.Page, number, "How did we help?");
        await TextAsync(phone.Page, number, "5");
        await SentAsync(phone.Page, number, "Thank you for contacting Huduma Kenya");
    }

    [Fact]
    public async Task A_case_of_somebody_else_is_not_there()
    {
        var desk = await demo.OpenAsAsync("agent", "/desk");
        var answer = await desk.APIRequest.GetAsync($"/desk/cases/{Guid.Empty:n}");
        answer.Status.ShouldBe(404);
    }

    [Theory]
    [InlineData("/desk")]
    public async Task The_desk_is_for_who_signs_in(string path)
    {
        var page = await demo.OpenAsync("/");
        await page.GotoAsync(path);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    /// <summary>By the provider's own form, as the simulator's thread sends it.</summary>
    private static async Task TextAsync(IPage page, string number, string text)
    {
        await page.GetByLabel("Text to send").FillAsync(text);
        await page.GetByRole(AriaRole.Button, new() { Name = "Send text", Exact = true }).ClickAsync();
    }

    private static async Task SentAsync(IPage page, string number, string words) => (await Eventually.SeeAsync(
        async () =>
        {
            var answer = await page.APIRequest.GetAsync($"/simulator/messages?number={Uri.EscapeDataString(number)}");
            return JsonDocument.Parse(await answer.TextAsync()).RootElement.EnumerateArray().Any(message => message.GetProperty("direction").GetString() == "out" && message.GetProperty("text").GetString()!.Contains(words, StringComparison.Ordinal));
        },
        sent => sent,
        TestContext.Current.CancellationToken)).ShouldBeTrue(words);
}
