using System.Net;
using System.Net.Sockets;

namespace HudumaContact.Providers.Calling;

/// <summary>Which addresses are of the public internet: not of this machine, its networks, or any block set apart (RFC 6890 and its registries).</summary>
public static class PublicInternet
{
    private static readonly IPNetwork[] SetApart =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
        }.Select(IPNetwork.Parse),
    ];

    // All that is given out for hosts; 6to4 and Teredo lie in it, and carry an IPv4 address that nobody looks at.
    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork[] SetApartOfGlobal = [.. new[] { "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20" }.Select(IPNetwork.Parse)];

    public static bool Has(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return plain.AddressFamily == AddressFamily.InterNetwork
            ? !Array.Exists(SetApart, network => network.Contains(plain))
            : Global.Contains(plain) && !Array.Exists(SetApartOfGlobal, network => network.Contains(plain));
    }
}
