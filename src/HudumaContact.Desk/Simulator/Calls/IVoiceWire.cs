namespace HudumaContact.Desk.Simulator.Calls;

/// <summary>The way from the simulated network to a voice line's webhooks.</summary>
public interface IVoiceWire
{
    /// <summary>Of an address, to be shown: without its key.</summary>
    string PathOf(string address);

    /// <param name="address">As a reply named it; empty: the line's own.</param>
    ValueTask<WireReply> PostAsync(string address, IReadOnlyDictionary<string, string> fields);
}
