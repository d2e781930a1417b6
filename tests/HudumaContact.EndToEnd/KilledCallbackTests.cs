using System.Collections.Concurrent;
using HudumaContact.EndToEnd.Browser;
using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Providers;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace HudumaContact.EndToEnd;

/// <summary>The program dies while an agent's phone rings, and again while the citizen's does: each of them is rung once all the same.</summary>
public sealed class KilledCallbackTests
{
    private const string Citizen = "+254722000071";
    private const string Later = "+254722000072";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kill_9_while_a_callback_is_on_its_way_rings_nobody_twice()
    {
        Assert.SkipUnless(File.Exists(DemoInBrowser.Chromium), $"{DemoInBrowser.Chromium} is not installed: apt-get install chromium");
        await using var house = await HouseWithPhones.OpenAsync(ringsBack: true, TimeSpan.FromSeconds(1), Cancellation);
        var ringing = new ConcurrentDictionary<string, ManualResetEventSlim>(StringComparer.Ordinal);
        house.Telco.Phones.PicksUp = whom =>
        {
            ringing.GetOrAdd(whom, static _ => new ManualResetEventSlim()).Wait(Cancellation);
            return true;
        };
        await house.DialAsync(Citizen, Cancellation, "", "1", "1*6", "1*6*My passport is late", "1*6*My passport is late*2");
        await TakeAsync(house);

        var agent = (await Eventually.SeeAsync(() => ringing.Keys, keys => keys.Count == 1, Cancellation)).Single();
        agent.ShouldContain("amina");
        await house.KillAndStartAgainAsync(Cancellation);
        ringing[agent].Set();

        await Eventually.SeeAsync(() => ringing.ContainsKey(Citizen), isRung => isRung, Cancellation);
        await house.KillAndStartAgainAsync(Cancellation);
        ringing[Citizen].Set();
        await house.Telco.Phones.FinishAsync();

        // Who is rung back after that shows that the program has looked again at what is to be made.
        (await house.CallAsync(LineNames.AtVoice, Later, Cancellation)).ShouldContain("<Reject");
        await Eventually.SeeAsync(() => ringing.ContainsKey(Later), isRung => isRung, Cancellation);
        ringing[Later].Set();
        await house.Telco.Phones.FinishAsync();
        house.Telco.Phones.All.ShouldBe([new Rung(agent, IsAnswered: true), new Rung(Citizen, IsAnswered: true), new Rung(Later, IsAnswered: true)]);
    }

    /// <summary>An agent signs in at the desk, and takes the callback.</summary>
    private static async Task TakeAsync(HouseWithPhones house)
    {
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = DemoInBrowser.Chromium, Args = DemoInBrowser.Arguments });
        var page = await browser.NewPageAsync();
        await page.GotoAsync(new Uri(house.Address, "/sign-in?ReturnUrl=%2Fdesk").ToString());
        await page.GetByLabel("Name").FillAsync("agent");
        await page.GetByLabel("Password").FillAsync(await house.PasswordOfAsync("agent", Cancellation));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator(".agent-desk[data-keys=yes]").WaitForAsync();
        await page.GetByTestId("take-callback").ClickAsync();
        await page.GetByTestId("attempts").WaitForAsync();
        // The desk stays open until the phone rings: who has left it is not called.
        await Eventually.SeeAsync(() => house.Read<long>("SELECT count(*) FROM calls WHERE purpose = 2 AND placed_at IS NOT NULL"), placed => placed == 1, Cancellation);
    }
}
