using System.Net;
using System.Net.Sockets;

namespace HudumaContact.Providers;

/// <summary>
/// The addresses a line's webhooks may come from, when the operator knows them: single ones (<c>192.0.2.7</c>) or
/// networks (<c>192.0.2.0/24</c>). An empty list allows all. The connection's own address counts, never a forwarded header.
/// </summary>
public sealed class AllowedSources
{
    private readonly IPNetwork[] _networks;

    /// <exception cref="FormatException">One of them is neither an address nor a network; the message names it.</exception>
    public AllowedSources(IEnumerable<string> sources) => _networks = [.. sources.Select(Parse)];

    public bool Allows(IPAddress? address)
    {
        if (_networks.Length == 0) return true;
        if (address is null) return false;
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Array.Exists(_networks, network => network.Contains(plain));
    }

    private static IPNetwork Parse(string source)
    {
        if (IPNetwork.TryParse(source, out var network)) return network;
        // The parser also takes 192.0.2 for 192.0.0.2, which nobody means.
        if (IPAddress.TryParse(source, out var address) && (address.AddressFamily == AddressFamily.InterNetworkV6 || address.ToString() == source))
            return new IPNetwork(address, address.AddressFamily == AddressFamily.InterNetwork ? 32 : 128);
        throw new FormatException($"'{source}' is neither an address (192.0.2.7) nor a network (192.0.2.0/24).");
    }
}
