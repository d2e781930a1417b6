using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>What a browser really plays.</summary>
public sealed class CallHeardTests(SpeakingDemo speaking) : IClassFixture<SpeakingDemo>
{
    /// <summary>Keeps each sound that the page makes, and how it ended: the earpiece stands in no document.</summary>
    private const string Listen = """
        globalThis.sounds = [];
        globalThis.Audio = class extends globalThis.Audio {
          constructor(address) {
            super(address);
            const sound = { address, element: this, isOver: false };
            this.addEventListener("ended", () => { sound.isOver = true; });
            globalThis.sounds.push(sound);
          }
        };
        """;

    [Fact]
    public async Task A_recording_is_played_a_key_cuts_it_short_and_the_next_one_is_heard_to_its_end()
    {
        var page = await speaking.Demo.OpenAsync("/");
        await page.AddInitScriptAsync(Listen);
        var audio = new List<IResponse>();
        page.Response += (_, response) =>
        {
            if (new Uri(response.Url).AbsolutePath.StartsWith("/audio/", StringComparison.Ordinal)) audio.Add(response);
        };
        await page.GoAsync("/simulator/call");
        await page.GetByRole(AriaRole.Button, new() { Name = "Call", Exact = true }).ClickAsync();

        await Expect(page.GetByTestId("acts")).ToContainTextAsync("plays a recording");
        await page.WaitForFunctionAsync("() => sounds[0]?.element.currentTime > 0.5");
        await Expect(page.GetByTestId("call-state")).ToContainTextAsync("The line speaks.");
        (audio[0].Status, audio[0].Headers["content-type"]).ShouldBe((206, "audio/wav"));
        (await page.EvaluateAsync<double>("() => sounds[0].element.duration")).ShouldBeGreaterThan(5);

        await PressAsync(page, "1");
        await page.WaitForFunctionAsync("() => sounds[1]?.element.currentTime > 0.2");
        (await page.EvaluateAsync<bool>("() => sounds[0].element.paused && !sounds[0].isOver")).ShouldBeTrue("The key did not cut short what was played.");

        // At many times its speed, since nobody listens.
        await PressAsync(page, "2");
        await page.WaitForFunctionAsync("() => sounds[2]?.element.currentTime > 0");
        await page.PictureAsync("simulator-call-heard");
        await page.EvaluateAsync("() => { sounds[2].element.playbackRate = 16; }");
        await page.WaitForFunctionAsync("() => sounds[2].isOver");
        await Expect(page.GetByTestId("call-state")).ToContainTextAsync("The line waits for a key.");
    }

    private static Task PressAsync(IPage page, string key) => page.GetByRole(AriaRole.Group, new() { Name = "Keypad" }).Locator("button").Filter(new() { HasText = key }).First.ClickAsync();
}
