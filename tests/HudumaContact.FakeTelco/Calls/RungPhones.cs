using System.Collections.Concurrent;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>
/// The phones of whom the host has us ring: each picks up or doesn't, is put through to whom the host then rings, and hangs up where a key would be waited for; in a room it stays.
/// </summary>
internal sealed class RungPhones(CallFollowing following, CallOrders orders, TimeProvider clock)
{
    /// <summary>Answers that only lead to the next one. More is a circle.</summary>
    private const int MostTurns = 20;

    private readonly ConcurrentQueue<Rung> _rung = [];
    private readonly ConcurrentQueue<string> _heard = [];
    private readonly ConcurrentQueue<Task> _calls = [];

    /// <summary>Whether somebody picks up; everybody does, unless it is told otherwise.</summary>
    public Func<string, bool> PicksUp { get; set; } = static _ => true;

    /// <summary>Every time that a phone rang, in order.</summary>
    public IReadOnlyList<Rung> All => [.. _rung];

    /// <summary>What those heard who picked up, in order.</summary>
    public IReadOnlyList<string> Heard => [.. _heard];

    /// <summary>Rings, while the API answers already.</summary>
    public void Ring(IVoiceGateway gateway, FakeCall call) => _calls.Enqueue(Task.Run(() => RunAsync(gateway, call)));

    /// <summary>All that rang so far has ended.</summary>
    public Task FinishAsync() => Task.WhenAll(_calls);

    private async Task RunAsync(IVoiceGateway gateway, FakeCall call)
    {
        if (!Rings(call.Person.Number))
        {
            await gateway.EndAsync(call, null, CancellationToken.None);
            return;
        }

        var reply = await gateway.PickUpAsync(call, CancellationToken.None);
        for (var turns = 1; turns <= MostTurns; turns++)
        {
            var (heard, next) = await following.FollowAsync(gateway, call, reply);
            if (heard.Body.Length > 0) _heard.Enqueue(heard.Body);
            // A leg that nobody answered, and of which nothing is told: on with what is next.
            if (next is null && call.WaitsFor is Instruction.Ring { Address: null } alone && Leg(call, alone) is { Seconds: null }) (_, next) = await following.GoOnAsync(call);
            if (next is not null) reply = await gateway.TellAsync(call, next, new CallTold.Nothing(), CancellationToken.None);
            else if (call.WaitsFor is Instruction.Room && await orders.NextAsync(call.Id, CancellationToken.None) is { } elsewhere) reply = await gateway.TellAsync(call, elsewhere, new CallTold.Nothing(), CancellationToken.None);
            else if (call.WaitsFor is Instruction.Ring { Address: { } told } ring) reply = await gateway.TellAsync(call, told, Leg(call, ring), CancellationToken.None);
            else break;
        }

        await gateway.EndAsync(call, (int)clock.GetElapsedTime(call.Began).TotalSeconds, CancellationToken.None);
    }

    private CallTold.Rung Leg(FakeCall call, Instruction.Ring ring)
    {
        var leg = Rings(ring.Whom) ? ring.Answered() : ring.Unanswered();
        if (ring.Address is null) call.Rang(leg);
        return leg;
    }

    private bool Rings(string whom)
    {
        var isAnswered = PicksUp(whom);
        _rung.Enqueue(new Rung(whom, isAnswered));
        return isAnswered;
    }
}

/// <param name="Whom">The number, or the name of a client, as the host wrote it.</param>
internal sealed record Rung(string Whom, bool IsAnswered);
