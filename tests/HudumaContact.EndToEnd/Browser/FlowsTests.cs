using Microsoft.Playwright;
using Shouldly;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace HudumaContact.EndToEnd.Browser;

[Collection(DemoCollection.Name)]
public sealed class FlowsTests(DemoInBrowser demo)
{
    private const string BoxesThatCoverAnother =
        """
        () => { const boxes = [...document.querySelectorAll('.box')].map(box => box.getBoundingClientRect());
          return boxes.filter((a, at) => boxes.some((b, other) => other > at && a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)).length; }
        """;

    private const string Hint = "() => Number(getComputedStyle(document.querySelector('.drawing-frame'), '::after').opacity)";

    [Fact]
    public async Task A_drawing_wider_than_the_page_says_that_it_goes_on_until_its_end_is_seen()
    {
        var page = await demo.OpenAsync("/flows/my-case");
        (await page.EvaluateAsync<float>(Hint)).ShouldBe(1);
        await page.PictureAsync("flows-my-case");

        await page.Locator(".drawing-scroller").EvaluateAsync("scroller => scroller.scrollLeft = scroller.scrollWidth");
        await page.WaitForFunctionAsync($"() => ({Hint})() === 0");

        await page.GoAsync("/flows/services");
        (await page.EvaluateAsync<float>(Hint)).ShouldBe(0);
    }

    [Fact]
    public async Task Every_flow_is_drawn_with_every_node_of_it_and_none_covers_another()
    {
        var page = await demo.OpenAsync("/flows");
        var flows = await page.Locator(".flow-list a").EvaluateAllAsync<string[]>("all => all.map(one => one.getAttribute('href'))");
        flows.Length.ShouldBe(Directory.GetFiles(demo.Flows, "*.yaml", SearchOption.AllDirectories).Count(file => Path.GetFileNameWithoutExtension(file) == Path.GetFileName(Path.GetDirectoryName(file))));
        foreach (var flow in flows)
        {
            await page.GoAsync(flow);
            var written = File.ReadLines(Path.Combine(demo.Flows, Path.GetFileName(flow), Path.GetFileName(flow) + ".yaml"))
                .SkipWhile(line => line != "nodes:").Skip(1).Count(line => line.StartsWith("  ", StringComparison.Ordinal) && char.IsAsciiLetter(line[2]));
            await Expect(page.Locator(".box")).ToHaveCountAsync(written);
            (await page.EvaluateAsync<int>(BoxesThatCoverAnother)).ShouldBe(0, flow);
        }

        await page.GoAsync("/flows/main");
        await Expect(page.Locator("#node-menu")).ToContainTextAsync("Type a service");
        (await page.Locator(".drawing .arrow").CountAsync()).ShouldBeGreaterThan(3);
        await page.PictureAsync("flows");
    }

    [Fact]
    public async Task A_faulty_change_is_told_with_file_and_line_and_the_release_goes_on()
    {
        var page = await demo.OpenAsync("/flows");
        var before = await page.GetByTestId("release").InnerTextAsync();
        var file = Path.Combine(demo.Flows, "main", "main.yaml");
        var sound = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var line = sound.Split('\n').Index().First(one => one.Item.Contains("services/popular", StringComparison.Ordinal)).Index + 1;

        await File.WriteAllTextAsync(file, sound.Replace("services/popular", "services/populer", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        try
        {
            await Expect(page.GetByTestId("faults")).ToContainTextAsync($"main/main.yaml:{line}");
            await Expect(page.GetByTestId("faults")).ToContainTextAsync("populer");
            await page.PictureAsync("flows-refused");
            (await page.GetByTestId("release").InnerTextAsync()).ShouldBe(before);
        }
        finally
        {
            await File.WriteAllTextAsync(file, sound, CancellationToken.None);
        }

        await Expect(page.GetByTestId("faults")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_drawing_is_given_as_Mermaid_too()
    {
        var page = await demo.OpenAsync("/flows/find?view=mermaid");
        await Expect(page.GetByTestId("mermaid")).ToContainTextAsync("stateDiagram-v2");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy as Mermaid" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Copied" })).ToBeVisibleAsync();
        (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).ShouldStartWith("stateDiagram-v2");
    }

    [Fact]
    public async Task A_flow_can_be_talked_to_without_a_record()
    {
        var page = await demo.OpenAsync("/flows/find?view=talk");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("talk-screen")).ToContainTextAsync("Type a service");
        await page.GetByLabel("Your answer").FillAsync("kitambulisho");
        await page.GetByLabel("Your answer").PressAsync("Enter");
        await Expect(page.Locator(".path")).ToContainTextAsync("find/understand");
        await page.PictureAsync("flows-talk");
    }

    [Fact]
    public async Task A_release_is_published_by_somebody_for_a_reason_and_rolled_back()
    {
        var page = await demo.OpenAsync("/flows");
        var first = await page.GetByTestId("release").InnerTextAsync();
        var file = Path.Combine(demo.Flows, "main", "main.yaml");
        var sound = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, sound + "\n# mended\n", TestContext.Current.CancellationToken);
        await Expect(page.GetByTestId("release")).Not.ToHaveTextAsync(first);

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish or roll back" }).ClickAsync();
        var back = page.GetByRole(AriaRole.Row).Filter(new LocatorFilterOptions { HasText = first }).GetByRole(AriaRole.Button, new() { Name = "Roll back to this" }).First;
        await Expect(back).ToBeDisabledAsync();
        await page.GetByLabel("Your name").FillAsync("A. Wanjiru");
        await page.GetByLabel("Why").FillAsync("the menu was wrong");
        await back.ClickAsync();
        await Expect(page.GetByTestId("release")).ToHaveTextAsync(first);
        await Expect(page.Locator(".release-facts")).ToContainTextAsync("A. Wanjiru");
        await Expect(page.Locator(".release-facts")).ToContainTextAsync("the menu was wrong");

        await page.GetByRole(AriaRole.Button, new() { Name = "Publish the folder" }).ClickAsync();
        await Expect(page.GetByTestId("release")).Not.ToHaveTextAsync(first);
        await File.WriteAllTextAsync(file, sound, CancellationToken.None);
        await Expect(page.GetByTestId("release")).ToHaveTextAsync(first);
        var trail = await demo.CommandAsync("audit", "list", "--by", "A. Wanjiru");
        trail.ShouldContain("(rolled back to it)");
        trail.ShouldContain("flows:folder  (published)");
    }
}
