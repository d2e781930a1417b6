using System.Collections.Concurrent;
using System.Globalization;

namespace HudumaContact.Tests.Conversations.Gateway;

/// <summary>
/// A provider at its worst: delivers every hop one to five times, at once or late, in any order that a gateway can produce. The next hop
/// of a session comes only after an answer to the one before; repeats come at any time; what was not answered is sent again.
/// </summary>
/// <param name="deliver">Returns the bytes of the answer, or null when there was none.</param>
/// <param name="answers">What each caller types, one hop each; <c>{id}</c> is put in from the session's number, so that no two sessions are alike.</param>
/// <param name="callerOf">Who makes the call of a number.</param>
internal sealed class UnreliableGateway(Func<Delivery, Task<string?>> deliver, IReadOnlyList<string> answers, Func<int, string> callerOf, int seed)
{
    private const int Threads = 8;
    private const int MostDeliveries = 5;

    private readonly ConcurrentDictionary<(string Session, int Hop), ConcurrentBag<string>> _told = new();
    private int _deliveries;

    /// <summary>Hops of one session: the dial and every answer.</summary>
    public int HopsOfSession => answers.Count + 1;

    public int Deliveries => _deliveries;

    /// <summary>What each hop was answered, once for every different answer; one each is right.</summary>
    public IReadOnlyDictionary<(string Session, int Hop), string[]> Told =>
        _told.ToDictionary(told => told.Key, told => told.Value.Distinct(StringComparer.Ordinal).ToArray());

    /// <summary>The provider's id of a call.</summary>
    public static string SessionOf(int number) => $"ATUid_{number:x32}";

    public async Task RunAsync(int sessions)
    {
        var next = -1;
        var late = new ConcurrentBag<Delivery>();
        await Task.WhenAll(Enumerable.Range(0, Threads).Select(thread => Task.Run(async () =>
        {
            var chance = new Random(seed + thread);
            // A few calls at once on each thread, so that hops of different sessions mingle.
            var calls = new List<Call>();
            while (true)
            {
                while (calls.Count < 4 && Interlocked.Increment(ref next) is var number && number < sessions) calls.Add(new Call(callerOf(number), number, answers));
                if (calls.Count == 0) break;
                var call = calls[chance.Next(calls.Count)];
                await HopAsync(call, late, chance);
                if (call.Hop > HopsOfSession) calls.Remove(call);
                if (chance.Next(3) == 0 && late.TryTake(out var repeat)) await DeliverAsync(repeat);
            }
        })));
        await Parallel.ForEachAsync(late, new ParallelOptions { MaxDegreeOfParallelism = Threads }, async (repeat, _) => await DeliverAsync(repeat));
    }

    private async Task HopAsync(Call call, ConcurrentBag<Delivery> late, Random chance)
    {
        var delivery = call.Delivery;
        var repeats = chance.Next(MostDeliveries);
        var atOnce = chance.Next(repeats + 1);
        for (var i = atOnce; i < repeats; i++) late.Add(delivery);
        var answered = await Task.WhenAll(Enumerable.Range(0, atOnce + 1).Select(_ => DeliverAsync(delivery)));
        while (Array.TrueForAll(answered, one => !one)) answered = [await DeliverAsync(delivery)];
        call.Hop++;
    }

    private async Task<bool> DeliverAsync(Delivery delivery)
    {
        Interlocked.Increment(ref _deliveries);
        if (await deliver(delivery) is not { } answer) return false;
        _told.GetOrAdd((delivery.Session, delivery.Hop), _ => []).Add(answer);
        return true;
    }

    private sealed class Call(string caller, int number, IReadOnlyList<string> answers)
    {
        private readonly string[] _typed = [.. answers.Select(answer => answer.Replace("{id}", number.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal))];

        public int Hop { get; set; } = 1;

        public Delivery Delivery => new(caller, SessionOf(number), Hop, string.Join('*', _typed.Take(Hop - 1)));
    }
}
