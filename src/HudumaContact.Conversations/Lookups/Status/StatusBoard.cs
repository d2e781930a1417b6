using System.Collections.Frozen;

namespace HudumaContact.Conversations.Lookups.Status;

/// <summary>About which services a register can be asked, in memory: flows ask in mid-hop. Whoever loads the table elsewhere is noticed by <see cref="RefreshAsync"/>.</summary>
public sealed class StatusBoard(IEnumerable<IStatusConnector> connectors, IStatusTable table)
{
    public static readonly IReadOnlyDictionary<string, SecondFactKind> Nobody = FrozenDictionary<string, SecondFactKind>.Empty;

    private readonly FrozenDictionary<string, IStatusConnector> _connectors =
        connectors.SelectMany(connector => connector.Services.Select(service => KeyValuePair.Create(service, connector))).ToFrozenDictionary();

    private volatile IReadOnlyDictionary<string, SecondFactKind> _proofs = Nobody;

    /// <summary>By service, the second fact that its register asks for. A service that is not here has no register.</summary>
    public IReadOnlyDictionary<string, SecondFactKind> Proofs => _proofs;

    /// <summary>The agency's own register goes before rows that we keep.</summary>
    public IStatusConnector? ConnectorOf(string service) => _connectors.GetValueOrDefault(service);

    /// <exception cref="StorageUnavailableException"/>
    public async Task RefreshAsync(CancellationToken cancellation)
    {
        var proofs = new Dictionary<string, SecondFactKind>(await table.ServicesAsync(cancellation), StringComparer.Ordinal);
        foreach (var (service, connector) in _connectors) proofs[service] = connector.Proof;
        _proofs = proofs.ToFrozenDictionary();
    }
}
