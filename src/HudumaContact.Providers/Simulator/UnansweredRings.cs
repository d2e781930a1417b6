using HudumaContact.Conversations.Calls;
using Microsoft.Extensions.Hosting;

namespace HudumaContact.Providers.Simulator;

/// <summary>Tells of the phones that rang in vain, as a network does.</summary>
internal sealed class UnansweredRings(SimulatedCalls calls, ICallEvents events, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan LooksEach = TimeSpan.FromSeconds(1);

    public async Task TellAsync(CancellationToken cancellation)
    {
        foreach (var ring in calls.TakeUnanswered())
            await events.HandleAsync(new CallEvent.Ended(ring.Line, ring.ProviderCall, new CallEnd(CallEndCause.NoAnswer)) { Ours = ring.Ours }, cancellation);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(LooksEach, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken)) await TellAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The demo ends, and its phones with it.
        }
    }
}
