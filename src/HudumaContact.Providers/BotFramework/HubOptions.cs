using System.ComponentModel.DataAnnotations;

namespace HudumaContact.Providers.BotFramework;

/// <summary>The hub outside where people answer, a bot of the Bot Framework: section <c>Handoff:Hub</c>.</summary>
public sealed class HubOptions
{
    /// <summary>Of a bot that is registered with no tenant of its own: botframework.com, whose tokens name it by this id.</summary>
    public const string SharedTenant = "d6d49420-f39b-4df7-a1dc-d59a935871db";

    /// <summary>Where the bot takes activities. Empty: there is no hub outside, and the desk is where people answer.</summary>
    public string Endpoint { get; set; } = "";

    /// <summary>The bot's id, which our tokens are made out to and its tokens come from. Empty, in a demo alone: neither is asked for.</summary>
    public string AppId { get; set; } = "";

    /// <summary>The Entra tenant that gives the bot its tokens. Default: that of bots without one of their own.</summary>
    public string Tenant { get; set; } = SharedTenant;

    /// <summary>Who may have issued the bot's tokens. None: the tenant, in both versions of its tokens.</summary>
    public List<string> Issuers { get; set; } = [];

    /// <summary>Where the keys of those tokens are told. Empty: at the tenant.</summary>
    public string OpenIdMetadata { get; set; } = "";

    /// <summary>Whom the bot's tokens must be made out to: what the bot asks a token for.</summary>
    [Required]
    public string Audience { get; set; } = "https://api.botframework.com";

    /// <summary>The name that we sign our own tokens with. Empty: <c>{PublicBaseUrl}/hooks/hub</c>.</summary>
    public string OwnIssuer { get; set; } = "";

    /// <summary>The age of a signing key at which the next one is made. Default 90 days.</summary>
    [Range(typeof(TimeSpan), "1.00:00:00", "3650.00:00:00")]
    public TimeSpan RenewKeyAfter { get; set; } = TimeSpan.FromDays(90);

    /// <summary>Time for one activity. Default 15 s, which is what the Connector gives a bot.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:01:00")]
    public TimeSpan AnswerWithin { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a case waits for a hub that takes nothing, before it is offered at the desk. Default 5 min.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "1.00:00:00")]
    public TimeSpan GiveToDeskAfter { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>Whether the hub may be at an address of this machine or of its networks.</summary>
    public bool AllowPrivateAddresses { get; set; }

    internal bool ChecksCallers => AppId.Length > 0;

    internal IReadOnlyList<string> TrustedIssuers =>
        Issuers.Count > 0 ? Issuers : [$"https://sts.windows.net/{Tenant}/", $"https://login.microsoftonline.com/{Tenant}/v2.0"];

    internal Uri TrustedMetadata =>
        new(OpenIdMetadata.Length > 0 ? OpenIdMetadata : $"https://login.microsoftonline.com/{Tenant}/v2.0/.well-known/openid-configuration");
}
