using Microsoft.Playwright;
using Xunit;

namespace HudumaContact.EndToEnd.Browser;

/// <summary>The demo as its own process, on a copy of the flows that a test may damage, and Debian's Chromium in front of it.</summary>
public sealed class DemoInBrowser : IAsyncLifetime
{
    public const string Chromium = "/usr/bin/chromium";

    public static readonly IReadOnlyList<string> Arguments = ["--no-sandbox", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly IReadOnlyDictionary<string, string> _settings;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private HostProcess? _server;
    private readonly List<IPage> _open = [];
    private string? _openedBy;

    public DemoInBrowser()
        : this(new Dictionary<string, string>(StringComparer.Ordinal))
    {
    }

    /// <param name="settings">Beyond those of every demo, as in the environment.</param>
    internal DemoInBrowser(IReadOnlyDictionary<string, string> settings) => _settings = settings;

    /// <summary>The folder of flow files that this demo watches.</summary>
    public string Flows { get; } = Directory.CreateTempSubdirectory("huduma-flows-").FullName;

    public Uri Address => _server!.Address;

    /// <summary>Where its records are.</summary>
    public string Records => _server!.Folder;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium)) return;
        CopyFlows();
        _server = await HostProcess.StartAsync(
            new Dictionary<string, string>(_settings, StringComparer.Ordinal) { ["Demo"] = "true", ["Flows__Path"] = Flows, ["Flows__Watch"] = "true" }, CancellationToken.None);
        // A machine busy with other work is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(20_000);
        _playwright = await Microsoft.Playwright.Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = Arguments,
        });
    }

    /// <summary>One more browser, as a process of its own that can be killed; it is reached by the protocol that its tools speak.</summary>
    public IPlaywright Playwright => _playwright!;

    public Task<string> PasswordOfAsync(string name) => _server!.PasswordOfAsync(name, CancellationToken.None);

    /// <summary>The command line on the demo's own records; what it wrote.</summary>
    public Task<string> CommandAsync(params IReadOnlyList<string> arguments) => _server!.CommandAsync(arguments, CancellationToken.None);

    /// <summary>A new visitor on a page that is alive: buttons work. Without Chromium the test is skipped, aloud.</summary>
    public async Task<IPage> OpenAsync(string path)
    {
        Assert.SkipWhen(_browser is null, $"{Chromium} is not installed: apt-get install chromium");
        await ClosePagesOfOtherTestsAsync();
        var page = await _browser!.NewPageAsync(new BrowserNewPageOptions { ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, BaseURL = Address.ToString() });
        _open.Add(page);
        page.SetDefaultTimeout(30_000);
        await page.GoAsync(path);
        return page;
    }

    /// <summary>A browser of its own in which somebody of the demo's first people has signed in: agent, counsellor, supervisor, author or admin.</summary>
    public async Task<IPage> OpenAsAsync(string name, string path)
    {
        var page = await OpenAsync("/");
        await SignInAsync(page, name, path);
        await page.Locator("main[data-live=yes]").WaitForAsync();
        return page;
    }

    /// <summary>Signs somebody in, in whatever browser, and goes on to a page.</summary>
    public async Task SignInAsync(IPage page, string name, string path)
    {
        await page.GotoAsync(new Uri(Address, $"/sign-in?ReturnUrl={Uri.EscapeDataString(path)}").ToString());
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(await PasswordOfAsync(name));
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        Directory.Delete(Flows, recursive: true);
    }

    private async Task ClosePagesOfOtherTestsAsync()
    {
        if (_openedBy == TestContext.Current.Test?.UniqueID) return;
        _openedBy = TestContext.Current.Test?.UniqueID;
        foreach (var page in _open) await page.CloseAsync();
        _open.Clear();
    }

    private void CopyFlows()
    {
        var source = Path.Combine(TopFolder.Path, "flows");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Flows, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}

[CollectionDefinition(Name)]
public sealed class DemoCollection : ICollectionFixture<DemoInBrowser>
{
    public const string Name = "the demo in a browser";
}
