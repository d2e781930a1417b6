using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace HudumaContact.Benchmarks.Desk;

/// <summary>
/// An agent on a live page of the desk, without a browser: takes what is offered, answers, parks, wraps up and closes, by the page's own
/// buttons.
/// </summary>
internal sealed class CircuitAgent : IAsyncDisposable
{
    private const string CasePath = "/desk/cases/";
    private const int EndsOneOf = 4;
    private const int ParksOneOf = 4;

    /// <summary>As the desk's own worker does.</summary>
    private static readonly TimeSpan Beats = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Visitor _visitor;
    private readonly LivePage _page = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _written = new(StringComparer.Ordinal);
    private readonly Queue<string> _cases = [];
    private readonly CancellationTokenSource _left = new();
    private Circuit? _circuit;
    private Task _beating = Task.CompletedTask;
    private string? _shown;

    private CircuitAgent(Visitor visitor) => _visitor = visitor;

    /// <summary>Of texts until they were told to the page that shows their case.</summary>
    public static Delays Shown { get; } = new();

    /// <summary>The id of the case that is on the page; null while there is none.</summary>
    public string? OnPage => Volatile.Read(ref _shown);

    public int Taken { get; private set; }

    public int Closed { get; private set; }

    public int Parked { get; private set; }

    /// <summary>What was expected on the page and did not come in time.</summary>
    public int Missed { get; private set; }

    public string? Broken => _circuit!.Broken;

    public static async Task<CircuitAgent> ComeAsync(Uri address, string name)
    {
        var agent = new CircuitAgent(await Visitor.SignInAsync(address, name, DeskPeople.Password));
        var page = await agent._visitor.GetAsync("/desk");
        agent._circuit = await Circuit.OpenAsync(address, agent._visitor.Cookies, "/desk", page, agent.Draw);
        agent._beating = agent.BeatAsync();
        if (!await agent.PressAsync("ready")) throw new InvalidOperationException($"The desk of {name} has no button to be ready. {agent.Broken}");
        return agent;
    }

    /// <summary>A citizen's text is on its way to the case that is on the page.</summary>
    public void Watch(string text, DateTimeOffset written) => _written[text] = written;

    /// <summary>Works until it is time to stop, and ends what is begun.</summary>
    /// <param name="thinks">Between two things, on average.</param>
    /// <param name="answered">From Send until the provider had the answer.</param>
    /// <param name="numbers">Of cases, by their ids.</param>
    public async Task WorkAsync(TimeSpan thinks, Delays answered, IReadOnlyDictionary<string, string> numbers, Citizens citizens, Random luck, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested && Broken is null)
        {
            var until = TimeProvider.System.GetUtcNow() + (thinks * (0.5 + luck.NextDouble()));
            while (TimeProvider.System.GetUtcNow() < until && !stop.IsCancellationRequested)
            {
                if (_page.Find("accept:click") is not null) await TakeAsync();
                else await Task.Delay(Glance, TimeProvider.System, CancellationToken.None);
            }

            if (stop.IsCancellationRequested || !_cases.TryDequeue(out var next)) continue;
            if (!await OpenAsync(next))
            {
                Missed++;
                continue;
            }

            await AnswerAsync(answered, citizens, numbers[next[CasePath.Length..]]);
            if (luck.Next(EndsOneOf) == 0) await EndAsync(luck);
            else _cases.Enqueue(next);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _left.CancelAsync();
        await _beating;
        if (_circuit is not null) await _circuit.DisposeAsync();
        _visitor.Dispose();
        _left.Dispose();
    }

    private async Task TakeAsync()
    {
        var before = _circuit!.At;
        Volatile.Write(ref _shown, null);
        if (!await PressAsync("accept") || !await SeeAsync(() => _circuit.At != before && _page.Find("reply:input") is not null))
        {
            // The offer is over, or somebody was first: told on the page.
            Missed++;
            return;
        }

        Taken++;
        _cases.Enqueue(_circuit.At);
        Show(_circuit.At);
    }

    private async Task EndAsync(Random luck)
    {
        if (luck.Next(ParksOneOf) == 0)
        {
            if (await PressAsync("park")) Parked++;
        }
        else if (await PressAsync("wrap-up") && await RaiseAsync("wrap-up-form:submit", "submit", new JsonObject { ["type"] = "submit" }))
        {
            Closed++;
        }
    }

    private async Task<bool> OpenAsync(string path)
    {
        if (_circuit!.At == path) return _page.Find("reply:input") is not null;
        Volatile.Write(ref _shown, null);
        var before = _page.Find("reply:input");
        _circuit.Go(path);
        // Each case has a box of its own.
        if (!await SeeAsync(() => _page.Find("reply:input") is { } box && box != before)) return false;
        Show(path);
        return true;
    }

    private async Task AnswerAsync(Delays answered, Citizens citizens, string caseNumber)
    {
        var answer = Words.New("We look into it");
        await RaiseAsync("reply:input", "input", new JsonObject { ["value"] = answer }, answer);
        var expected = citizens.Expect(caseNumber, answer);
        var sent = TimeProvider.System.GetUtcNow();
        await RaiseAsync("reply:submit", "submit", new JsonObject { ["type"] = "submit" });
        await Task.WhenAny(expected.Answered, Task.Delay(Patience, TimeProvider.System));
        if (expected.Answers.Count == 0) Missed++;
        else answered.Add(sent, expected.Answers[0]);
    }

    private void Show(string path)
    {
        // What was written to another case is not waited for on this page.
        _written.Clear();
        Volatile.Write(ref _shown, path[CasePath.Length..]);
    }

    private void Draw(RenderBatch batch)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (!_written.IsEmpty)
        {
            foreach (var text in batch.Texts)
            {
                if (_written.TryRemove(text, out var written)) Shown.Add(written, now);
            }
        }

        _page.Draw(batch);
    }

    private Task<bool> PressAsync(string name) => RaiseAsync($"{name}:click", "click", new JsonObject { ["type"] = "click", ["detail"] = 1 });

    private async Task<bool> RaiseAsync(string control, string name, JsonObject happened, string? typed = null) =>
        await SeeAsync(() => _page.Find(control) is not null) && _page.Find(control) is { } handler && await _circuit!.RaiseAsync(handler, name, happened, typed);

    private async Task<bool> SeeAsync(Func<bool> there)
    {
        var until = TimeProvider.System.GetUtcNow() + Patience;
        while (!there())
        {
            if (Broken is not null || TimeProvider.System.GetUtcNow() > until) return false;
            await Task.Delay(Glance / 2, TimeProvider.System);
        }

        return true;
    }

    private async Task BeatAsync()
    {
        try
        {
            using var timer = new PeriodicTimer(Beats, TimeProvider.System);
            do
            {
                await _visitor.PostAsync("/desk/beat");
                _circuit!.StayAlive();
            }
            while (await timer.WaitForNextTickAsync(_left.Token));
        }
        catch (OperationCanceledException)
        {
            // The page was left.
        }
    }
}
