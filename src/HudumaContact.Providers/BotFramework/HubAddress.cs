namespace HudumaContact.Providers.BotFramework;

/// <summary>Where the hub reaches us, which every activity and every token of ours says.</summary>
internal sealed class HubAddress(PublicAddress address, string ownIssuer)
{
    public const string Path = "/hooks/hub";

    /// <summary>Our name among channels, which our keys are endorsed for.</summary>
    public const string ChannelId = "huduma";

    /// <summary>As it stands in activities and in the claim of tokens, letter by letter.</summary>
    public string ServiceUrl => address.Of(Path);

    public string Issuer => ownIssuer.Length > 0 ? ownIssuer : ServiceUrl;

    public string Keys => ServiceUrl + "/.well-known/keys";

    /// <summary>Some bots keep an address with a slash at its end.</summary>
    public bool Is(string serviceUrl) => serviceUrl == ServiceUrl || serviceUrl == ServiceUrl + "/";
}
