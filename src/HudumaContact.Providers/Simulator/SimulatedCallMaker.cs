using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Twilio.Voice;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: rings the phones of the simulator, and asks of their calls what its provider could.</summary>
internal sealed class SimulatedCallMaker(string provider, SimulatedCalls calls, ProviderMeter meter, TimeProvider time) : ICallMaker
{
    public string Provider => provider;

    public bool MovesCalls => provider == ProviderNames.Twilio;

    public ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        var ring = new SimulatedRing(line.Id, to, ours, $"simulated-{ours}", time.GetUtcNow().UtcDateTime + ringFor);
        // The other provider tells all of a call at the line's own address.
        if (MovesCalls) ring = ring with { AnsweredAt = VoiceEndpoint.OfOwn(VoiceEndpoint.Answered, ours), EndedAt = VoiceEndpoint.OfOwn(VoiceEndpoint.Events, ours) };
        if (!calls.Ring(ring)) return ValueTask.FromResult<PlacedCall>(new PlacedCall.Refused("Too many phones of the simulator ring.", MayTryAgain: true));
        meter.Called(provider, new SendResult.Accepted(ring.ProviderCall));
        return ValueTask.FromResult<PlacedCall>(new PlacedCall.Placed(ring.ProviderCall));
    }

    public ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation) => OrderAsync(providerCall, new SimulatedOrder.GoOn(StepAddress.Of(to)));

    public ValueTask<bool> RecordAsync(Line line, string providerCall, CancellationToken cancellation) => OrderAsync(providerCall, new SimulatedOrder.Record(IsPaused: false, VoiceEndpoint.Leg));

    public ValueTask<bool> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation) => OrderAsync(providerCall, new SimulatedOrder.Record(isPaused, VoiceEndpoint.Leg));

    public ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation) =>
        ValueTask.FromResult(MovesCalls && (calls.Order(providerCall, new SimulatedOrder.HangUp()) || calls.Stop(providerCall)));

    private ValueTask<bool> OrderAsync(string providerCall, SimulatedOrder order) => ValueTask.FromResult(MovesCalls && calls.Order(providerCall, order));
}
