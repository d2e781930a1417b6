using System.Net;
using System.Net.Sockets;

namespace HudumaContact.Providers.Calling;

/// <summary>
/// Connects to public addresses alone. The very address that the name led to is checked and connected to, so that a name cannot say
/// one thing to the check and another to the connection.
/// </summary>
/// <param name="setting">What an operator sets to allow private ones.</param>
public sealed class GuardedConnections(Func<string, CancellationToken, Task<IPAddress[]>> resolve, bool allowsPrivate, string setting)
{
    /// <exception cref="NotPublicException">The name leads to no address that may be connected to.</exception>
    public async ValueTask<Stream> ConnectAsync(DnsEndPoint host, CancellationToken cancellation)
    {
        var found = IPAddress.TryParse(host.Host, out var literal) ? [literal] : await resolve(host.Host, cancellation);
        var allowed = allowsPrivate ? found : Array.FindAll(found, PublicInternet.Has);
        if (allowed.Length == 0) throw new NotPublicException($"{host.Host} leads to no public address. If it stands in your own network, set {setting}.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(allowed, host.Port, cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
