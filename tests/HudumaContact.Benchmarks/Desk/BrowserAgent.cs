using HudumaContact.Benchmarks.Loads;
using Microsoft.Playwright;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>An agent in a real browser, with one case open. The page itself notes when a text stands in it, and when Send was pressed.</summary>
internal sealed class BrowserAgent
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>By the clock of the machine, which is that of the provider too.</summary>
    private const string Noting = """
        (() => {
          const seen = new Map(), waiting = new Map();
          window.desk = {
            sentAt: 0,
            seen: text => new Promise(done => seen.has(text) ? done(seen.get(text)) : waiting.set(text, done)),
          };
          new MutationObserver(changes => {
            const now = Date.now();
            for (const change of changes) for (const node of change.addedNodes) {
              if (node.nodeType !== 1) continue;
              for (const said of node.matches("[data-testid=said]") ? [node] : node.querySelectorAll("[data-testid=said]")) {
                const text = said.querySelector("bdi").textContent;
                if (seen.has(text)) continue;
                seen.set(text, now);
                waiting.get(text)?.(now);
              }
            }
          }).observe(document, { childList: true, subtree: true });
          document.addEventListener("click", click => { if (click.target.closest("[data-testid=send]")) window.desk.sentAt = Date.now(); }, true);
        })()
        """;

    private readonly IPage _page;

    private BrowserAgent(IPage page) => _page = page;

    public string CaseNumber { get; private set; } = "";

    /// <summary>Signs in by the form, takes the next case, and then no more.</summary>
    public static async Task<BrowserAgent> ComeAsync(IBrowser browser, Uri address, string name)
    {
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1366, Height = 768 }, BaseURL = address.ToString() });
        await context.AddInitScriptAsync(Noting);
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)Patience.TotalMilliseconds);
        await page.GotoAsync("/sign-in?ReturnUrl=%2Fdesk");
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password").FillAsync(DeskPeople.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await page.Locator("main[data-live=yes]").WaitForAsync();
        var agent = new BrowserAgent(page);
        await page.GetByTestId("ready").ClickAsync();
        await page.GetByTestId("accept").First.ClickAsync();
        await page.GetByTestId("reply").WaitForAsync();
        await page.GetByTestId("ready").ClickAsync();
        agent.CaseNumber = (await page.Locator(".talk-head h1").InnerTextAsync()).Trim();
        return agent;
    }

    /// <summary>The citizen writes, the agent answers: how long until the text stood on the screen, and until the provider had the answer.</summary>
    public async Task TalkAsync(Citizens citizens, HttpConnection texting, Delays seen, Delays handed)
    {
        var text = Words.New("Is there any news of it");
        var written = await citizens.TextAsync(texting, CaseNumber, text);
        var stood = await _page.EvaluateAsync<double>("text => window.desk.seen(text)", text).WaitAsync(Patience, TimeProvider.System);
        seen.Add(written, At(stood));

        var answer = Words.New("We look into it");
        await _page.GetByTestId("reply").FillAsync(answer);
        var expected = citizens.Expect(CaseNumber, answer);
        await _page.GetByTestId("send").ClickAsync();
        await expected.Answered.WaitAsync(Patience, TimeProvider.System);
        handed.Add(At(await _page.EvaluateAsync<double>("() => window.desk.sentAt")), expected.Answers[0]);
    }

    private static DateTimeOffset At(double milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds((long)milliseconds);
}
