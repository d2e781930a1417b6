using HudumaContact.Host.Settings;
using HudumaContact.Providers;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HudumaContact.Host.Composition;

/// <summary>The providers, where the settings say that they are; in a demo the simulator in the place of those that have no address.</summary>
internal static class ProviderParts
{
    public static void AddProviders(this IServiceCollection services, HudumaSettings settings)
    {
        services.AddSingleton(provider => new PublicAddress(settings.PublicBaseUrl, () => ListenedOn(provider.GetRequiredService<IServer>())));
        services.AddMessageSenders(AddressesOf(settings));
        if (settings.Demo) services.AddSimulatedMessages();
    }

    private static ProviderAddresses AddressesOf(HudumaSettings settings) => new(
        AddressOf(settings.Demo, settings.Providers.AfricasTalking, LiveAddresses.AfricasTalking),
        AddressOf(settings.Demo, settings.Providers.Twilio, LiveAddresses.Twilio),
        AddressOf(settings.Demo, settings.Providers.Kannel, LiveAddresses.Kannel),
        settings.Providers.AnswerWithin);

    private static Uri? AddressOf(bool demo, ProviderSettings provider, string live) =>
        provider.BaseAddress.Length > 0 ? new Uri(provider.BaseAddress) : demo ? null : new Uri(live);

    private static string ListenedOn(IServer server) => server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
