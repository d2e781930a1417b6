using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: rings the phones of the simulator, and asks of their calls what its provider could.</summary>
internal sealed class SimulatedCallMaker(string provider, SimulatedCalls calls, ProviderMeter meter) : ICallMaker
{
    public string Provider => provider;

    public bool MovesCalls => provider == ProviderNames.Twilio;

    public ValueTask<PlacedCall> PlaceAsync(Line line, DialTarget to, CallId ours, TimeSpan ringFor, CancellationToken cancellation)
    {
        if (!calls.Ring(line.Id, to, ours, ringFor)) return ValueTask.FromResult<PlacedCall>(new PlacedCall.Refused("Too many phones of the simulator ring.", MayTryAgain: true));
        var call = SimulatedCalls.ProviderCallOf(ours);
        meter.Called(provider, new SendResult.Accepted(call));
        return ValueTask.FromResult<PlacedCall>(new PlacedCall.Placed(call));
    }

    public ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation) => OrderAsync(providerCall, new SimulatedOrder.GoOn(StepAddress.Of(to)));

    public ValueTask<RecordingOrder> RecordAsync(Line line, string providerCall, CancellationToken cancellation) => OrderRecordingAsync(providerCall, isPaused: false);

    public ValueTask<RecordingOrder> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation) => OrderRecordingAsync(providerCall, isPaused);

    public ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation) =>
        ValueTask.FromResult(MovesCalls && (calls.Order(providerCall, new SimulatedOrder.HangUp()) || calls.Stop(providerCall)));

    private async ValueTask<RecordingOrder> OrderRecordingAsync(string providerCall, bool isPaused) =>
        await OrderAsync(providerCall, new SimulatedOrder.Record(isPaused)) ? RecordingOrder.Done : RecordingOrder.Refused;

    private ValueTask<bool> OrderAsync(string providerCall, SimulatedOrder order) => ValueTask.FromResult(MovesCalls && calls.Order(providerCall, order));
}
