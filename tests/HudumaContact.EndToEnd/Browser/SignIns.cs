using Microsoft.Playwright;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>Enters as one of those whom the demo's first start has made.</summary>
internal static class SignIns
{
    /// <summary>A new visitor who has signed in, on a page that is alive.</summary>
    public static async Task<IPage> OpenAsAsync(this DemoInBrowser demo, string name, string path)
    {
        var page = await demo.OpenAsync("/");
        await page.GotoAsync("/sign-in");
        await page.Locator("input[name=Name]").FillAsync(name);
        await page.Locator("input[name=Password]").FillAsync(PasswordOf(demo.Console, name));
        await page.Locator("input[name=Password]").PressAsync("Enter");
        await Assertions.Expect(page.GetByTestId("me")).ToBeVisibleAsync();
        await page.GoAsync(path);
        return page;
    }

    /// <summary>It stands in a line as <c>supervisor  the-password  supervisor</c>.</summary>
    private static string PasswordOf(string console, string name) =>
        console.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).First(words => words.Length >= 3 && words[0] == name)[1];
}
