using System.Collections.Concurrent;
using System.Threading.Channels;

namespace HudumaContact.FakeTelco.Calls;

/// <summary>What is to become of calls that are up, beside what they were answered: the host moves one, or hangs it up, and so does who is on it.</summary>
internal sealed class CallOrders
{
    private readonly ConcurrentDictionary<string, Channel<string?>> _orders = new(StringComparer.Ordinal);

    /// <summary>Goes on at an address.</summary>
    public void Move(string call, string address) => Of(call).Writer.TryWrite(address);

    public void HangUp(string call) => Of(call).Writer.TryWrite(null);

    /// <returns>Where the call is to go on; null: it is hung up.</returns>
    public ValueTask<string?> NextAsync(string call, CancellationToken cancellation) => Of(call).Reader.ReadAsync(cancellation);

    private Channel<string?> Of(string call) => _orders.GetOrAdd(call, static _ => Channel.CreateUnbounded<string?>());
}
