namespace HudumaContact.Desk.Simulator;

/// <summary>The way from the simulated network to a line's webhooks.</summary>
public interface IProviderWire
{
    /// <param name="node">The header of the reply before, which the provider sends back with the next hop.</param>
    ValueTask<WireReply> HopAsync(SentForm form, string node);

    ValueTask<WireReply> EndedAsync(IReadOnlyDictionary<string, string> fields);
}
