using System.Globalization;
using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class SimulatorTests(DemoInBrowser demo)
{
    [Fact]
    public async Task A_citizen_types_pasport_and_reads_the_fee()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.FindAsync("pasport", "New passport");
        await phone.AnswerAsync("2", "34 pages: KSh 7,500");

        await Expect(phone.Record.Locator("tbody tr").Last).ToContainTextAsync("service/fee");
        await Expect(phone.Record).ToContainTextAsync("pasport");
        await Expect(phone.Page.GetByTestId("node")).ToHaveTextAsync("service/fee");
        await phone.Page.PictureAsync("simulator");
    }

    [Fact]
    public async Task The_phone_and_all_that_can_be_done_with_it_fit_a_laptops_screen()
    {
        var phone = await Phone.PickUpAsync(demo);
        foreach (var card in new[] { ".call-settings", ".phone" })
        {
            var box = (await phone.Page.Locator(card).BoundingBoxAsync()).ShouldNotBeNull();
            (box.Y + box.Height).ShouldBeLessThanOrEqualTo(768, card);
        }
    }

    [Fact]
    public async Task The_fee_is_told_in_Swahili_to_who_chose_it()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialAsync();
        await phone.SaysAsync("Language / Lugha");
        await phone.AnswerAsync("2", "Andika huduma");
        await phone.FindAsync("pasport", "Pasipoti mpya");
        await phone.AnswerAsync("2", "Kurasa 34: KSh 7,500");
        await phone.Page.PictureAsync("simulator-swahili");
    }

    [Fact]
    public async Task A_dropped_session_goes_on_where_it_stopped()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.FindAsync("pasport", "New passport");
        await phone.AnswerAsync("2", "34 pages");

        await phone.PressAsync("Lose the signal");
        await phone.PressAsync("Redial");
        await phone.SaysAsync("Continue");
        await phone.AnswerAsync("1", "34 pages: KSh 7,500");
    }

    [Fact]
    public async Task A_dropped_session_goes_on_even_when_the_network_never_tells_that_it_ended()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.Page.GetByLabel("The network tells us when a call ends").UncheckAsync();
        await phone.DialInEnglishAsync();
        await phone.FindAsync("pasport", "New passport");
        await phone.AnswerAsync("2", "34 pages");
        await phone.PressAsync("Lose the signal");
        await phone.PressAsync("Redial");
        await phone.SaysAsync("Continue");
        await phone.AnswerAsync("2", "Type a service");
    }

    [Fact]
    public async Task A_hop_delivered_again_gets_the_same_bytes_and_moves_nothing()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.PressAsync("Deliver the last hop again");
        await Expect(phone.Page.GetByTestId("repeat")).ToContainTextAsync("the same");
        await Expect(phone.Record.Locator("tbody tr")).ToHaveCountAsync(2);
        await Expect(phone.Record).ToContainTextAsync("repeated 1x");
        await phone.AnswerAsync("1", "passport");
    }

    [Theory]
    [InlineData("Safaricom", 156)]
    [InlineData("Airtel", 178)]
    public async Task Every_screen_stays_within_the_budget_of_its_network(string network, int budget)
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.Page.GetByLabel(network).CheckAsync(new LocatorCheckOptions { Force = true });
        await phone.DialInEnglishAsync();
        await phone.FindAsync("driving licence", "driving licence");
        foreach (var (answer, says) in new[] { ("1", "98 More"), ("98", "0 Back"), ("00", "Type a service") })
        {
            await phone.AnswerAsync(answer, says);
            var (septets, most) = await phone.SeptetsAsync();
            most.ShouldBe(budget);
            septets.ShouldBeInRange(1, budget);
        }
    }

    [Fact]
    public async Task A_direct_dial_counts_from_the_main_menu()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialAsync("*647*1*3#");
        await phone.SaysAsync("What you need");
        await Expect(phone.Page.GetByTestId("form")).ToContainTextAsync("text=1*3");
        await Expect(phone.Page.GetByTestId("node")).ToHaveTextAsync("service/menu");
    }

    [Fact]
    public async Task A_code_that_no_line_has_is_turned_away_by_the_network()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialAsync("*999#");
        await phone.SaysAsync("invalid MMI code");
    }

    [Fact]
    public async Task Markup_that_a_citizen_types_is_shown_as_text()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.AnswerAsync("99", "Not on the list");
        await phone.AnswerAsync("99", "Not on the list");
        await phone.AnswerAsync("99", "another way");
        await phone.AnswerAsync("1", "Type the service");
        await phone.AnswerAsync("<script>alert(1)</script><img src=x>", "<script>alert(1)</script><img");
        (await phone.Screen.Locator("script, img").CountAsync()).ShouldBe(0);
        await Expect(phone.Record).ToContainTextAsync("<script>alert(1)</script>");
    }

    [Fact]
    public async Task Letters_are_typed_on_the_keypad()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.PressAsync("Letters");
        foreach (var key in "444") await Tap(phone, key);
        await Tap(phone, '3');
        await Expect(phone.Reply).ToHaveValueAsync("id");
        await phone.PressAsync("Send");
        await phone.SaysAsync("ID");
    }

    [Fact]
    public async Task The_language_is_remembered_and_switched_by_a_direct_dial()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await Expect(phone.Page.GetByTestId("language")).ToHaveTextAsync("English");
        await phone.PressAsync("Hang up");
        await phone.PressAsync("Switch language");
        await phone.SaysAsync("Andika huduma");
        await Expect(phone.Page.GetByTestId("language")).ToHaveTextAsync("Kiswahili");
    }

    [Fact]
    public async Task Who_was_forgotten_is_a_new_person()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.DialInEnglishAsync();
        await phone.FindAsync("pasport", "New passport");
        await phone.AnswerAsync("2", "34 pages");
        await phone.PressAsync("Hang up");
        await phone.PressAsync("Forget them");
        await Expect(phone.Page.GetByText("can be read by nobody now")).ToBeVisibleAsync();
        await phone.DialAsync();
        await phone.SaysAsync("Language / Lugha");
    }

    [Fact]
    public async Task Numbers_are_masked_beside_the_phone()
    {
        var phone = await Phone.PickUpAsync(demo);
        await phone.Page.GetByLabel("Phone number").FillAsync("0712 345 678");
        await phone.Page.GetByLabel("Phone number").BlurAsync();
        await phone.DialAsync();
        await Expect(phone.Page.Locator(".record")).ToContainTextAsync("+254712***678");
        await Expect(phone.Page.GetByTestId("form")).ToContainTextAsync("phoneNumber=+254712***678");
    }

    [Fact]
    public async Task What_lines_sent_is_an_array_while_no_line_sends()
    {
        var page = await demo.OpenAsync("/simulator");
        var answer = await page.APIRequest.GetAsync("/simulator/messages?number=%2B254712345678");
        answer.Status.ShouldBe(200);
        (await answer.TextAsync()).ShouldBe("[]");
        (await page.APIRequest.GetAsync("/simulator/messages?number=nobody")).Status.ShouldBe(400);
    }

    private static Task Tap(Phone phone, char key) =>
        phone.Page.Locator(".keypad button").Filter(new LocatorFilterOptions { Has = phone.Page.Locator($"b:text-is('{key.ToString(CultureInfo.InvariantCulture)}')") }).ClickAsync();
}
