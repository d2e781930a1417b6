using HudumaContact.Providers.StatusConnectors;

namespace HudumaContact.Host.Settings;

/// <summary>The registers of agencies that are asked how an application stands.</summary>
internal sealed class StatusSettings
{
    /// <summary>The only hosts that connectors may name.</summary>
    public List<string> AllowedHosts { get; set; } = [];

    /// <summary>Whether their names may lead to addresses of this machine or its networks, and be asked without TLS.</summary>
    public bool AllowPrivateAddresses { get; set; }

    public List<ConnectorOptions> Connectors { get; set; } = [];
}
