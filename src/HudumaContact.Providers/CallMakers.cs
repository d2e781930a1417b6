using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Providers.AfricasTalking.Voice;
using HudumaContact.Providers.Calling;
using HudumaContact.Providers.Simulator;
using HudumaContact.Providers.Twilio.Voice;
using HudumaContact.Providers.Voice;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Providers;

/// <summary>What makes calls and takes recordings, for each provider that carries calls. It stands on <see cref="MessageSenders"/>: the same APIs, the same clients.</summary>
public static class CallMakers
{
    public static IServiceCollection AddCallMakers(this IServiceCollection services, ProviderAddresses addresses)
    {
        services.AddSingleton<RecordingSizes>();
        services.AddSingleton(all => new RecordingHosts(addresses, all.GetRequiredService<PublicAddress>()));
        services.AddMaker(
            ProviderNames.AfricasTalking, addresses.AfricasTalking, addresses.AnswerWithin,
            (api, address, _) => new AfricasTalkingCalls(api, address), (download, _) => new AfricasTalkingRecordings(download));
        services.AddMaker(
            ProviderNames.Twilio, addresses.Twilio, addresses.AnswerWithin,
            (api, address, own) => new TwilioCalls(api, address, own), (download, sizes) => new TwilioRecordings(download, sizes));
        return services;
    }

    private static void AddMaker(
        this IServiceCollection services, string provider, Uri? address, TimeSpan answerWithin,
        Func<ProviderApi, Uri, PublicAddress, ICallMaker> create, Func<RecordingDownload, RecordingSizes, IProviderRecordings> createRecordings)
    {
        // By a key, so that it ends with the house.
        services.AddKeyedSingleton(provider, (all, _) => new RecordingDownload(provider, all.GetRequiredService<RecordingHosts>(), Dns.GetHostAddressesAsync, all.GetRequiredService<TimeProvider>()));
        if (address is null)
        {
            services.AddSingleton<ICallMaker>(all => new SimulatedCallMaker(provider, all.GetRequiredService<SimulatedCalls>(), all.GetRequiredService<ProviderMeter>(), all.GetRequiredService<TimeProvider>()));
            services.AddSingleton<IProviderRecordings>(all => new SimulatedRecordings(provider, all.GetRequiredKeyedService<RecordingDownload>(provider)));
            return;
        }

        services.AddSingleton(all => create(
            new ProviderApi(provider, all.GetRequiredService<IHttpClientFactory>(), answerWithin, all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ProviderMeter>()),
            address,
            all.GetRequiredService<PublicAddress>()));
        services.AddSingleton(all => createRecordings(all.GetRequiredKeyedService<RecordingDownload>(provider), all.GetRequiredService<RecordingSizes>()));
    }
}
