using System.Text.RegularExpressions;
using HudumaContact.Providers.BotFramework;

namespace HudumaContact.Host.Settings;

/// <summary>What the settings of a hub outside must obey: what citizens say travels to it, and what it says travels to them.</summary>
internal static partial class HubRules
{
    /// <summary>Its address is among those of the lines.</summary>
    public const string ReservedLine = "hub";

    /// <exception cref="WrongSetting">The first rule that is broken.</exception>
    public static void Check(HudumaSettings settings)
    {
        var (hub, demo) = (settings.Handoff.Hub, settings.Demo);
        CheckTrust(hub, demo);
        if (hub.Endpoint.Length == 0) return;
        CheckAddress(demo, "Handoff:Hub:Endpoint", hub.Endpoint, "https://hub.example.go.ke/api/messages");
        if (hub.AppId.Length == 0 && !demo)
            throw new WrongSetting("Handoff:Hub:AppId", "it is missing, so anybody could answer citizens in the hub's name. Set the id that the hub's bot is registered by.");
    }

    private static void CheckTrust(HubOptions hub, bool demo)
    {
        if (!Tenant.IsMatch(hub.Tenant)) throw new WrongSetting("Handoff:Hub:Tenant", $"'{hub.Tenant}' is no tenant. Write its id, e.g. {HubOptions.SharedTenant}.");
        if (hub.Issuers.FindIndex(string.IsNullOrWhiteSpace) is >= 0 and var empty) throw new WrongSetting($"Handoff:Hub:Issuers:{empty}", "it is empty. Write the iss of the hub's tokens, letter by letter, or take it out.");
        if (hub.OpenIdMetadata.Length > 0) CheckAddress(demo, "Handoff:Hub:OpenIdMetadata", hub.OpenIdMetadata, "https://login.example.go.ke/.well-known/openid-configuration");
        if (hub.OwnIssuer.Any(char.IsWhiteSpace)) throw new WrongSetting("Handoff:Hub:OwnIssuer", "it has blanks. Write an address, or leave it empty.");
    }

    private static void CheckAddress(bool demo, string setting, string address, string example)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !address.Contains("://", StringComparison.Ordinal) || uri.Fragment.Length > 0)
            throw new WrongSetting(setting, $"'{address}' is no address. Write e.g. {example}.");
        if (uri.UserInfo.Length > 0) throw new WrongSetting(setting, "it holds a user name. The hub knows us by the tokens that we sign.");
        if (uri.Scheme == "http" && !demo) throw new WrongSetting(setting, $"it must begin with https:// outside a demo: what citizens say travels to {uri.Host}.");
    }

    [GeneratedRegex("^[A-Za-z0-9.-]{1,100}$", RegexOptions.NonBacktracking)]
    private static partial Regex Tenant { get; }
}
