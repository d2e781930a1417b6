using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers.Twilio.Voice;
using HudumaContact.Providers.Voice;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: asks of the simulator's calls what their provider could.</summary>
internal sealed class SimulatedCallMover(string provider, SimulatedCalls calls) : ICallMover
{
    public string Provider => provider;

    public ValueTask<bool> MoveAsync(Line line, string providerCall, CallStep to, CancellationToken cancellation) => OrderAsync(providerCall, new SimulatedOrder.GoOn(StepAddress.Of(to)));

    public ValueTask<RecordingOrder> RecordAsync(Line line, string providerCall, CancellationToken cancellation) => OrderRecordingAsync(providerCall, isPaused: false);

    public ValueTask<RecordingOrder> PauseRecordingAsync(Line line, string providerCall, bool isPaused, CancellationToken cancellation) => OrderRecordingAsync(providerCall, isPaused);

    public ValueTask<bool> HangUpAsync(Line line, string providerCall, CancellationToken cancellation) =>
        ValueTask.FromResult(calls.Order(providerCall, new SimulatedOrder.HangUp()) || calls.Stop(providerCall));

    private async ValueTask<RecordingOrder> OrderRecordingAsync(string providerCall, bool isPaused) =>
        await OrderAsync(providerCall, new SimulatedOrder.Record(isPaused, VoiceEndpoint.Leg)) ? RecordingOrder.Done : RecordingOrder.Refused;

    private ValueTask<bool> OrderAsync(string providerCall, SimulatedOrder order) => ValueTask.FromResult(calls.Order(providerCall, order));
}
