using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(CasesCollection.Name)]
public sealed class WrongAnswersTests(DemoInBrowser demo)
{
    private const string Why = "the filing fee begins at KSh 250";

    [Fact]
    public async Task An_agent_says_that_an_answer_is_wrong_the_clerk_corrects_it_and_who_was_told_it_is_written_to()
    {
        var taken = await CaseAtHand.TakeAsync(demo, async phone =>
        {
            await phone.FindAsync("small claims fee", "KSh 200");
            await phone.AnswerAsync("00", "Type a service");
        });
        var told = taken.Desk.GetByTestId("told-answers");
        await told.Locator("summary").First.ClickAsync();
        await told.GetByTestId("answer-wrong").ClickAsync();
        await told.GetByTestId("wrong-why").FillAsync(Why);
        await taken.Desk.PictureAsync("desk-answer-wrong");
        await told.GetByTestId("wrong-send").ClickAsync();
        await Expect(told.GetByTestId("wrong-told")).ToContainTextAsync("The clerk has it now");
        await taken.Agent.CloseAsync();

        var page = await demo.OpenAsAsync("author", "/catalogue/wrong-answers");
        var item = page.GetByTestId("wrong-answer").Filter(new() { HasText = Why });
        await Expect(item).ToContainTextAsync("KSh 200");
        await Expect(item.GetByTestId("count")).ToContainTextAsync("1 person was told");
        await Expect(item.GetByTestId("still-told")).ToBeVisibleAsync();
        await Expect(item.GetByTestId("corrected")).ToBeDisabledAsync();
        await page.PictureAsync("catalogue-wrong-answer");
        await page.ServesEverybodyAsync();

        // The folder is published by itself in a moment.
        var file = Path.Combine(demo.Flows, "catalogue", "services.yaml");
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, Corrected(before), TestContext.Current.CancellationToken);
        (await Eventually.SeeAsync(
            async () =>
            {
                await page.GoAsync("/catalogue/wrong-answers");
                return await item.GetByTestId("today").InnerTextAsync();
            },
            text => text.Contains("KSh 250", StringComparison.Ordinal),
            TestContext.Current.CancellationToken)).ShouldContain("KSh 250");
        await item.GetByTestId("corrected").ClickAsync();
        await Expect(item.GetByTestId("verdict")).ToContainTextAsync("Corrected by author");
        await Expect(item.GetByTestId("told-wrongly")).ToContainTextAsync("***");
        await Expect(item.GetByTestId("told-wrongly")).ToContainTextAsync("not yet");
        await Expect(item.GetByTestId("follow-up-text")).ToContainTextAsync("KSh 250");
        await item.GetByTestId("follow-up").ClickAsync();
        await item.GetByTestId("follow-up-now").ClickAsync();
        await Expect(item.GetByTestId("told-wrongly")).ToContainTextAsync("sent");
        await Expect(item.GetByTestId("follow-up")).ToHaveCountAsync(0);
        await page.PictureAsync("catalogue-wrong-answer-corrected");
        await page.ServesEverybodyAsync();
    }

    /// <summary>Another filing fee of the small claims court.</summary>
    private static string Corrected(string services)
    {
        var begin = services.IndexOf("\n- id: small-claims\n", StringComparison.Ordinal);
        const string fee = "kes_min: 200";
        var at = services.IndexOf(fee, begin, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(begin);
        return services[..at] + "kes_min: 250" + services[(at + fee.Length)..];
    }
}
