using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Shouldly;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>What every page can be asked.</summary>
internal static class Pages
{
    private static readonly string Screenshots = Path.Combine(TopFolder.Path, "artifacts", "screenshots");

    /// <summary>Goes there and waits until the page is alive.</summary>
    public static async Task GoAsync(this IPage page, string path)
    {
        await page.GotoAsync(path);
        await page.Locator("main[data-live=yes]").WaitForAsync();
    }

    /// <summary>Nothing on it shuts anybody out.</summary>
    public static async Task ServesEverybodyAsync(this IPage page)
    {
        await page.DressedAsync();
        (await page.RunAxe()).Violations.Where(violation => violation.Impact is "serious" or "critical")
            .Select(violation => $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Target))}").ShouldBeEmpty();
    }

    /// <summary>Nothing has to be looked for beside the window.</summary>
    public static async Task FitsAsync(this IPage page, int width)
    {
        await page.DressedAsync();
        (await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width);
    }

    /// <summary>Its words may be there before its styles are.</summary>
    private static Task DressedAsync(this IPage page) => page.WaitForLoadStateAsync(LoadState.Load);

    /// <summary>Leaves a picture for people.</summary>
    public static Task PictureAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), Animations = ScreenshotAnimations.Disabled });
}
