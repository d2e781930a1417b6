using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: takes every message, and reports it delivered a moment later.</summary>
internal sealed class SimulatedSender(string provider, SimulatedDeliveries deliveries, ProviderMeter meter) : IMessageSender
{
    public string Provider => provider;

    public ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        deliveries.Add(message);
        var accepted = new SendResult.Accepted(ProviderMessageOf(message.Id));
        meter.Sent(provider, accepted);
        return ValueTask.FromResult<SendResult>(accepted);
    }

    public static string ProviderMessageOf(MessageId id) => $"simulated-{id}";
}
