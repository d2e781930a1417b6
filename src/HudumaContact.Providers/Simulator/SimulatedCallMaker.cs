using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: rings the phones of the simulator.</summary>
internal sealed class SimulatedCallMaker(string provider, SimulatedCalls calls, ProviderMeter meter) : ICallMaker
{
    public string Provider => provider;

    public ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        if (!calls.Ring(line.Id, to, ours, ringFor)) return ValueTask.FromResult<PlacedCall>(new PlacedCall.Refused("Too many phones of the simulator ring."));
        var call = SimulatedCalls.ProviderCallOf(ours);
        meter.Called(provider, new SendResult.Accepted(call));
        return ValueTask.FromResult<PlacedCall>(new PlacedCall.Placed(call));
    }
}
