using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Twilio.Voice;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: rings the phones of the simulator.</summary>
internal sealed class SimulatedCallMaker(string provider, SimulatedCalls calls, ProviderMeter meter, TimeProvider time) : ICallMaker
{
    public string Provider => provider;

    public ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        var ring = new SimulatedRing(line.Id, to, ours, $"simulated-{ours}", time.GetUtcNow().UtcDateTime + ringFor);
        // The other provider tells all of a call at the line's own address.
        if (provider == ProviderNames.Twilio) ring = ring with { AnsweredAt = VoiceEndpoint.OfOwn(VoiceEndpoint.Answered, ours), EndedAt = VoiceEndpoint.OfOwn(VoiceEndpoint.Events, ours) };
        if (!calls.Ring(ring)) return ValueTask.FromResult<PlacedCall>(new PlacedCall.Refused("Too many phones of the simulator ring."));
        meter.Called(provider, new SendResult.Accepted(ring.ProviderCall));
        return ValueTask.FromResult<PlacedCall>(new PlacedCall.Placed(ring.ProviderCall));
    }
}
