using System.Text.RegularExpressions;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(CasesCollection.Name)]
public sealed partial class FormsTests(DemoInBrowser demo)
{
    [Fact]
    public async Task A_form_goes_out_as_questions_by_SMS_or_as_a_code_and_its_answers_come_back_into_the_case()
    {
        var taken = await CaseAtHand.TakeAsync(demo);
        var desk = taken.Desk;
        await desk.GetByTestId("form").ClickAsync();
        await desk.GetByTestId("form-which").SelectOptionAsync("lost-id");
        await desk.PictureAsync("desk-form");
        await desk.ServesEverybodyAsync();
        await desk.GetByTestId("send-form").ClickAsync();
        await Expect(desk.GetByTestId("talk")).ToContainTextAsync("A form was sent: Report a lost ID (SMS)");

        await taken.Citizen.ToldAsync("What is the number of the lost ID?");
        await taken.Citizen.TextAsync("23456789", "Your full names");
        await taken.Citizen.TextAsync("Jane <b>Wanjiku</b>", "Where did you lose it?");
        await taken.Citizen.TextAsync("Nairobi, Gikomba", "When did you lose it?");
        await taken.Citizen.TextAsync("3 March", "police abstract");
        await taken.Citizen.TextAsync("2", "Send these answers");
        await taken.Citizen.TextAsync("1", "Our staff have your answers");
        var back = desk.GetByTestId("form-back");
        await Expect(back).ToContainTextAsync("> Jane <b>Wanjiku</b>");
        await Expect(back).ToContainTextAsync("> Not yet");
        await Expect(back).Not.ToContainTextAsync("23456789");
        await back.ScrollIntoViewIfNeededAsync();
        await desk.PictureAsync("desk-form-back");

        await desk.GetByTestId("form").ClickAsync();
        await desk.GetByTestId("form-which").SelectOptionAsync("contact-details");
        await desk.GetByTestId("form-by-dial").CheckAsync(new() { Force = true });
        await desk.GetByTestId("send-form").ClickAsync();
        var code = Dial().Match(await taken.Citizen.ToldAsync("It opens on this number only")).Value;
        code.ShouldNotBeEmpty();
        await taken.Phone.PressAsync("Close");
        await taken.Phone.DialAsync(code);
        await taken.Phone.SaysAsync("Your full names?");
        await taken.Phone.AnswerAsync("Jane Wanjiku", "Your county and town");
        await taken.Phone.AnswerAsync("Kisii, Suneka", "another number");
        await taken.Phone.AnswerAsync("3", "When is it best");
        await taken.Phone.AnswerAsync("1", "how to reach you");
        await Expect(desk.GetByTestId("form-back")).ToHaveCountAsync(2);
        await taken.Agent.CloseAsync();
    }

    [GeneratedRegex(@"\*647\*[1-9][0-9]{4}#", RegexOptions.None, 1000)]
    private static partial Regex Dial();
}
