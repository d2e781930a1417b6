namespace HudumaContact.Providers.Voice;

/// <summary>
/// Where recordings may be fetched from. Their addresses come in webhooks, so without this whoever can post one could have us ask any server, with our credentials.
/// </summary>
public sealed class RecordingHosts(ProviderAddresses addresses)
{
    /// <summary>The address, when it is one of the provider's.</summary>
    public Uri? Find(string provider, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && (IsOwn(OwnOf(provider), uri) || IsListed(HostsOf(provider), uri)) ? uri : null;

    /// <summary>Where an operator has put the provider's API, which may be a program on this machine; null where it is the live one.</summary>
    internal Uri? OwnOf(string provider) => provider switch
    {
        ProviderNames.AfricasTalking => addresses.AfricasTalking,
        ProviderNames.Twilio => addresses.Twilio,
        _ => null,
    };

    private IReadOnlyList<string> HostsOf(string provider) => provider switch
    {
        ProviderNames.AfricasTalking => addresses.AfricasTalkingRecordings,
        ProviderNames.Twilio => addresses.TwilioRecordings,
        _ => [],
    };

    private static bool IsOwn(Uri? own, Uri uri) => own is not null && own.Scheme == uri.Scheme && own.Authority == uri.Authority;

    private static bool IsListed(IReadOnlyList<string> hosts, Uri uri) => uri is { Scheme: "https", IsDefaultPort: true }
        && hosts.Any(host => uri.Host.Equals(host, StringComparison.OrdinalIgnoreCase) || uri.Host.EndsWith("." + host, StringComparison.OrdinalIgnoreCase));
}
