using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using HudumaContact.FakeTelco;
using HudumaContact.FakeTelco.People;
using HudumaContact.FakeTelco.Playing;
using HudumaContact.FakeTelco.Providers;
using HudumaContact.FakeTelco.Providers.AfricasTalking;
using HudumaContact.FakeTelco.Records;
using HudumaContact.FakeTelco.Talks;

namespace HudumaContact.Benchmarks.Loads;

/// <summary>Texts of many people over a few connections, with as little work as can be; a bounded number waits for its answer at any time.</summary>
internal sealed class SmsLoad(Telco telco, IPEndPoint address, string path, IReadOnlyList<Talk> questions, int connections)
{
    /// <summary>Sent and not answered yet, for each connection: enough that the host never waits for the load.</summary>
    private const int WindowOfEach = 8;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // A block of its own: those whom FakeTelco learned from are others.
    private readonly Newcomers _newcomers = new(seed: 50);
    private readonly ConcurrentQueue<Asker> _known = [];
    private int _asked;

    /// <summary>People who have not texted before, without end.</summary>
    public Func<Asker?> Newcomers() => () => new Asker(_newcomers.Next(), (int)((uint)Interlocked.Increment(ref _asked) % questions.Count));

    /// <summary>People who have been answered before, each once, with another question: who says the same again and again is taken for a machine.</summary>
    public Func<Asker?> Known() => () => _known.TryDequeue(out var known) ? known with { Question = (known.Question + 1) % questions.Count } : null;

    /// <summary>As many as the host answers, until the time or the people are up. Who was answered is known from then on.</summary>
    public async Task<Tally> RunAsync(TimeSpan time, Func<Asker?> next)
    {
        var window = new SemaphoreSlim(connections * WindowOfEach);
        var asked = new ConcurrentQueue<(Asker By, SmsInput Input)>();
        var began = TimeProvider.System.GetUtcNow();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(number => Task.Run(async () =>
        {
            using var connection = new HttpConnection(address, path);
            await connection.OpenAsync();
            while (clock.Elapsed < time && await window.WaitAsync(Patience) && next() is { } asker)
            {
                var input = await AskAsync(connection, asker);
                asked.Enqueue((asker, input));
                _ = input.Answered.ContinueWith(answered => window.Release(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            }
        })));
        var tally = await FinishAsync([.. asked.Select(one => one.Input)], began);
        foreach (var (by, input) in asked)
        {
            if (input.Answers.Count > 0) _known.Enqueue(by);
        }

        return tally;
    }

    /// <summary>At a set rate, far below what the host can do: how long one waits.</summary>
    public async Task<Tally> AskAsync(TimeSpan time, double perSecond)
    {
        var pace = new Pace(perSecond, TimeProvider.System);
        var inputs = new List<SmsInput>();
        var next = Newcomers();
        var began = TimeProvider.System.GetUtcNow();
        var clock = Stopwatch.StartNew();
        using var connection = new HttpConnection(address, path);
        await connection.OpenAsync();
        while (clock.Elapsed < time)
        {
            await pace.TurnAsync(CancellationToken.None);
            inputs.Add(await AskAsync(connection, next()!));
        }

        return await FinishAsync(inputs, began);
    }

    /// <summary>The yardstick: the same form, and a fixed answer.</summary>
    public static async Task<Tally> PostAsync(IPEndPoint address, string path, int connections, TimeSpan time)
    {
        var tallies = new ConcurrentBag<Tally>();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            using var connection = new HttpConnection(address, path);
            await connection.OpenAsync();
            var times = new List<long>();
            while (clock.Elapsed < time)
            {
                var begun = Stopwatch.GetTimestamp();
                await connection.PostAsync(Form(new Person("+254700000000"), "how much is passport renewal"));
                times.Add(Stopwatch.GetTimestamp() - begun);
            }

            tallies.Add(new Tally(times, 0, TimeSpan.Zero));
        })));
        return Tally.Sum(tallies, clock.Elapsed);
    }

    private async Task<SmsInput> AskAsync(HttpConnection connection, Asker asker)
    {
        var step = questions[asker.Question].Steps[0];
        var thread = telco.Threads.Of(asker.Person);
        var input = thread.Say(LineNames.AtSms, step.Says, step.Expects, TimeProvider.System.GetUtcNow());
        await connection.PostAsync(Form(asker.Person, step.Says));
        thread.Accept(input, TimeProvider.System.GetUtcNow());
        return input;
    }

    private static string Form(Person person, string text) => string.Join(
        '&',
        AtSmsGateway.Form(new SmsDelivery(FreshId.Hex(), person, text, TimeProvider.System.GetUtcNow())).Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

    /// <summary>Waits for the answers that are still on their way: they count, and so does the time they took.</summary>
    private static async Task<Tally> FinishAsync(List<SmsInput> inputs, DateTimeOffset began)
    {
        await Task.WhenAny(Task.WhenAll(inputs.Select(input => input.Answered)), Task.Delay(Patience, TimeProvider.System));
        var answered = inputs.Where(input => input.Answers.Count > 0).ToList();
        if (answered.Count == 0) throw new InvalidOperationException($"None of {inputs.Count} texts was answered.");
        return new Tally(
            [.. answered.Select(input => (long)((input.Answers[0] - input.SentAt).TotalSeconds * Stopwatch.Frequency))], 0, answered.Max(input => input.Answers[0]) - began);
    }
}
