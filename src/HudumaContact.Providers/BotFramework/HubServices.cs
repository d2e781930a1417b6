using System.Net;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.BotFramework.Activities;
using HudumaContact.Providers.BotFramework.Callers;
using HudumaContact.Providers.BotFramework.Signing;
using HudumaContact.Providers.Calling;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.BotFramework;

/// <summary>The hub outside where people answer. Added, it has the cases that the desk would have. The host adds <see cref="PublicAddress"/>, ids and who takes its replies.</summary>
public static class HubServices
{
    private const int LargestMetadata = 1024 * 1024;

    /// <param name="keys">The folder of the keys that we sign with; made when it is missing.</param>
    public static void AddHub(this IServiceCollection services, HubOptions options, string keys)
    {
        services.AddSingleton(all => new HubAddress(all.GetRequiredService<PublicAddress>(), options.OwnIssuer));
        services.AddSingleton(all => new SigningKeys(keys, options.RenewKeyAfter, all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new ChannelTokens(
            all.GetRequiredService<SigningKeys>(), all.GetRequiredService<HubAddress>(), options.AppId, all.GetRequiredService<TimeProvider>()));
        services.AddSingleton<ActivityWriter>();
        services.AddSingleton<IAgentHub>(all => new BotHub(
            options,
            all.GetRequiredService<ActivityWriter>(),
            all.GetRequiredService<ChannelTokens>(),
            new GuardedConnections(Dns.GetHostAddressesAsync, options.AllowPrivateAddresses, "Handoff:Hub:AllowPrivateAddresses"),
            all.GetRequiredService<TimeProvider>()));
        services.AddCallers(options);
    }

    private static void AddCallers(this IServiceCollection services, HubOptions options)
    {
        services.AddHttpClient(LoginKeys.Client, client =>
            {
                client.Timeout = options.AnswerWithin;
                client.MaxResponseContentBufferSize = LargestMetadata;
            })
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
            .RemoveAllLoggers();
        services.AddSingleton(all => new LoginKeys(
            options.TrustedMetadata, all.GetRequiredService<IHttpClientFactory>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<LoginKeys>>()));
        services.AddSingleton(all => new CallerTokens(options, all.GetRequiredService<LoginKeys>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new HubCallers(
            options, all.GetRequiredService<CallerTokens>(), all.GetRequiredService<HubAddress>(), all.GetRequiredService<ILogger<HubCallers>>()));
    }
}
