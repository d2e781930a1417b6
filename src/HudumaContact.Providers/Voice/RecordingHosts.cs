namespace HudumaContact.Providers.Voice;

/// <summary>
/// Where recordings may be fetched from. Their addresses come in webhooks, so without this whoever can post one could have us ask any server, with our credentials.
/// </summary>
public sealed class RecordingHosts(ProviderAddresses addresses, PublicAddress publicAddress)
{
    /// <summary>Where the simulator of a demo says that somebody was recorded: on our own server.</summary>
    private const string Simulated = "/simulator/recordings/";

    /// <summary>The address, when it is one of the provider's.</summary>
    public Uri? Find(string provider, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsOwn(provider, uri) || IsListed(HostsOf(provider), uri)) ? uri : null;

    /// <summary>It is on this machine, and no address of the public internet.</summary>
    internal bool IsOnThisMachine(string provider) => AddressOf(provider) is null or { IsLoopback: true };

    /// <summary>Where an operator has put the provider's API; where none is, which happens in a demo alone, the simulator's.</summary>
    private bool IsOwn(string provider, Uri uri) => AddressOf(provider) is { } own
        ? own.Scheme == uri.Scheme && own.Authority == uri.Authority
        : uri.AbsoluteUri.StartsWith(publicAddress.Of(Simulated), StringComparison.Ordinal);

    private Uri? AddressOf(string provider) => provider switch
    {
        ProviderNames.AfricasTalking => addresses.AfricasTalking,
        ProviderNames.Twilio => addresses.Twilio,
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "Such a provider carries no calls."),
    };

    private IReadOnlyList<string> HostsOf(string provider) => provider == ProviderNames.Twilio ? addresses.TwilioRecordings : addresses.AfricasTalkingRecordings;

    private static bool IsListed(IReadOnlyList<string> hosts, Uri uri) => uri is { Scheme: "https", IsDefaultPort: true }
        && hosts.Any(host => uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
