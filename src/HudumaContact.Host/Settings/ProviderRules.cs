namespace HudumaContact.Host.Settings;

/// <summary>What the addresses of providers must obey: messages and credentials travel to them.</summary>
internal static class ProviderRules
{
    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(ProvidersSettings providers)
    {
        CheckAddress("Providers:AfricasTalking:BaseAddress", providers.AfricasTalking.BaseAddress);
        CheckAddress("Providers:Twilio:BaseAddress", providers.Twilio.BaseAddress);
        CheckAddress("Providers:Kannel:BaseAddress", providers.Kannel.BaseAddress);
        CheckHosts("Providers:AfricasTalking:RecordingHosts", providers.AfricasTalking.RecordingHosts);
        CheckHosts("Providers:Twilio:RecordingHosts", providers.Twilio.RecordingHosts);
    }

    private static void CheckHosts(string setting, List<string> hosts)
    {
        // One without a dot would open all of a country, or this machine.
        if (hosts.Find(host => Uri.CheckHostName(host) != UriHostNameType.Dns || !host.Trim('.').Contains('.')) is { } wrong)
            throw new WrongSetting(setting, $"'{wrong}' is no name of a host. Write e.g. recordings.example.com: hosts below it are meant too.");
    }

    private static void CheckAddress(string setting, string address)
    {
        if (address.Length == 0) return;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Query.Length > 0 || uri.Fragment.Length > 0)
            throw new WrongSetting(setting, $"'{address}' is no address of an API. Write e.g. https://api.example.com, or leave it empty for the live one.");
        if (uri.UserInfo.Length > 0) throw new WrongSetting(setting, "it holds a user name. Credentials belong to the line: Account and ApiKey.");
        if (uri.Scheme == "http" && !uri.IsLoopback)
            throw new WrongSetting(setting, $"it must begin with https:// unless it is on this machine: credentials and messages travel to {uri.Host}.");
    }
}
