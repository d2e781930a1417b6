using HudumaContact.Conversations.Messages;

namespace HudumaContact.Providers.Simulator;

/// <summary>Stands in for a provider in a demo: takes every message, shows it on the simulated phone, and reports it delivered a moment later.</summary>
internal sealed class SimulatedSender(string provider, SimulatedMessages messages, SimulatedDeliveries deliveries, ProviderMeter meter) : IMessageSender
{
    public string Provider => provider;

    public ValueTask<SendResult> SendAsync(MessageToSend message, CancellationToken cancellation)
    {
        messages.AddSent(message);
        deliveries.Add(message);
        var accepted = new SendResult.Accepted(ProviderMessageOf(message.Id));
        meter.Sent(provider, accepted);
        return ValueTask.FromResult<SendResult>(accepted);
    }

    public static string ProviderMessageOf(MessageId id) => $"simulated-{id}";
}
