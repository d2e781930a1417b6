using System.Net;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Providers.Calling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>The registers of agencies that this installation asks.</summary>
public static class StatusConnectorServices
{
    public static void AddStatusConnectors(this IServiceCollection services, IReadOnlyList<ConnectorOptions> connectors, bool allowsPrivate)
    {
        var connections = new GuardedConnections(Dns.GetHostAddressesAsync, allowsPrivate, "Status:AllowPrivateAddresses");
        foreach (var options in connectors)
        {
            services.AddSingleton<IStatusConnector>(provider => new HttpStatusConnector(
                options, connections, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<HttpStatusConnector>>()));
        }
    }
}
