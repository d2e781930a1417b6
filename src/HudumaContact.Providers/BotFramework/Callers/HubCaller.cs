using HudumaContact.Providers.BotFramework.Activities;

namespace HudumaContact.Providers.BotFramework.Callers;

/// <summary>Who called the hub's address, as far as its token proves.</summary>
/// <param name="ServiceUrl">The address that the token was made out for; null when it does not say, as a bot's own does not.</param>
/// <param name="Endorsements">The channels that the token's key may speak for; none: it is not said.</param>
/// <param name="IsProven">False in a demo alone: nobody was asked for a token.</param>
internal sealed record HubCaller(string? ServiceUrl, IReadOnlyList<string> Endorsements, bool IsProven)
{
    public static readonly HubCaller Anybody = new(null, [], IsProven: false);

    /// <summary>Why it may not say this; null when it may.</summary>
    public string? Refusal(IncomingActivity activity, HubAddress address)
    {
        if (activity.ServiceUrl is { } told && !address.Is(told)) return "The activity's serviceUrl is not this address.";
        if (!IsProven) return null;
        if (activity.ServiceUrl is null) return "The activity has no serviceUrl. Send back that of the activity you answer.";
        if (activity.ChannelId is null) return "The activity has no channelId. Send back that of the activity you answer.";
        if (ServiceUrl is not null && ServiceUrl != activity.ServiceUrl) return "The token's serviceurl is not that of the activity.";
        return Endorsements.Count > 0 && !Endorsements.Contains(activity.ChannelId) ? "The token's key is not endorsed for the activity's channelId." : null;
    }

    /// <summary>The same of a request without an activity.</summary>
    public string? Refusal(HubAddress address)
    {
        if (ServiceUrl is not null && !address.Is(ServiceUrl)) return "The token's serviceurl is not this address.";
        return Endorsements.Count > 0 && !Endorsements.Contains(HubAddress.ChannelId) ? "The token's key is not endorsed for this channel." : null;
    }
}
