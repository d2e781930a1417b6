using Microsoft.Playwright;

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

    /// <summary>Leaves a picture for people.</summary>
    public static Task PictureAsync(this IPage page, string name) =>
        page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(Screenshots, name + ".png"), Animations = ScreenshotAnimations.Disabled });
}
