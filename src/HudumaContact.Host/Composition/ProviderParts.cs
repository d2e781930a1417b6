using HudumaContact.Conversations.Speaking;
using HudumaContact.Host.Audio;
using HudumaContact.Host.Settings;
using HudumaContact.Providers;
using HudumaContact.Providers.BotFramework;
using HudumaContact.Providers.DirectLine;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HudumaContact.Host.Composition;

/// <summary>The providers, where the settings say that they are; in a demo the simulator in the place of those that have no address.</summary>
internal static class ProviderParts
{
    /// <summary>Beside the databases, and as private: who has these keys speaks to the hub as we do.</summary>
    private const string HubKeys = "hub-keys";

    public static void AddProviders(this IServiceCollection services, HudumaSettings settings)
    {
        services.AddSingleton<AudioAddress>(provider => name => new Uri(provider.GetRequiredService<PublicAddress>().Of(AudioEndpoint.PathOf(name))));
        services.AddSingleton(provider => new PublicAddress(settings.PublicBaseUrl, () => ListenedOn(provider.GetRequiredService<IServer>())));
        var addresses = AddressesOf(settings);
        services.AddMessageSenders(addresses);
        services.AddCallMakers(addresses);
        services.AddDirectLine(settings.WebChat);
        if (settings.Demo) services.AddSimulatedPhones();
        if (settings.Handoff.Hub.Endpoint.Length > 0) services.AddHub(settings.Handoff.Hub, Path.Combine(settings.Storage.Folder, HubKeys));
    }

    private static ProviderAddresses AddressesOf(HudumaSettings settings) => new(
        AddressOf(settings.Demo, settings.Providers.AfricasTalking.BaseAddress, LiveAddresses.AfricasTalking),
        AddressOf(settings.Demo, settings.Providers.Twilio.BaseAddress, LiveAddresses.Twilio),
        AddressOf(settings.Demo, settings.Providers.Kannel.BaseAddress, LiveAddresses.Kannel),
        settings.Providers.AnswerWithin)
    {
        AfricasTalkingRecordings = HostsOf(settings.Providers.AfricasTalking, LiveAddresses.AfricasTalkingRecordings),
        TwilioRecordings = HostsOf(settings.Providers.Twilio, LiveAddresses.TwilioRecordings),
    };

    private static Uri? AddressOf(bool demo, string address, string live) => address.Length > 0 ? new Uri(address) : demo ? null : new Uri(live);

    private static List<string> HostsOf(VoiceProviderSettings provider, string live) => provider.RecordingHosts.Count > 0 ? provider.RecordingHosts : [live];

    private static string ListenedOn(IServer server) => server.Features.Get<IServerAddressesFeature>()!.Addresses.First();
}
