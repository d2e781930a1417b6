using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers.AfricasTalking;
using HudumaContact.Providers.Calling;
using HudumaContact.Providers.Kannel;
using HudumaContact.Providers.Simulator;
using HudumaContact.Providers.Twilio;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Providers;

/// <summary>What sends messages: one sender for each provider. The host adds <see cref="PublicAddress"/>, inbox and reports.</summary>
public static class MessageSenders
{
    public static IServiceCollection AddMessageSenders(this IServiceCollection services, ProviderAddresses addresses)
    {
        services.AddSingleton<ProviderMeter>();
        services.AddSender(ProviderNames.AfricasTalking, addresses.AfricasTalking, addresses.AnswerWithin, (api, address, _) => new AfricasTalkingSender(api, address));
        services.AddSender(ProviderNames.Twilio, addresses.Twilio, addresses.AnswerWithin, (api, address, own) => new TwilioSender(api, address, own));
        services.AddSender(ProviderNames.Kannel, addresses.Kannel, addresses.AnswerWithin, (api, address, own) => new KannelSender(api, address, own));
        return services;
    }

    /// <summary>The phones of a demo, which get what is sent to providers without an address, and ring for their calls.</summary>
    public static IServiceCollection AddSimulatedPhones(this IServiceCollection services)
    {
        services.AddSingleton<SimulatedPhones>();
        services.AddSingleton<ISimulatedPhones>(provider => provider.GetRequiredService<SimulatedPhones>());
        services.AddSingleton<SimulatedDeliveries>();
        services.AddHostedService(provider => provider.GetRequiredService<SimulatedDeliveries>());
        services.AddSingleton<SimulatedCalls>();
        services.AddSingleton<ISimulatedCalls>(provider => provider.GetRequiredService<SimulatedCalls>());
        services.AddHostedService<UnansweredRings>();
        services.AddSingleton<ISimulatedSignatures, SimulatedSignatures>();
        return services;
    }

    private static void AddSender(
        this IServiceCollection services, string provider, Uri? address, TimeSpan answerWithin, Func<ProviderApi, Uri, PublicAddress, IMessageSender> create)
    {
        if (address is null)
        {
            services.AddSingleton<IMessageSender>(all => new SimulatedSender(
                provider, all.GetRequiredService<SimulatedDeliveries>(), all.GetRequiredService<ProviderMeter>()));
            return;
        }

        services.AddProviderClient(provider, address, answerWithin);
        services.AddSingleton(all => create(
            new ProviderApi(provider, all.GetRequiredService<IHttpClientFactory>(), answerWithin, all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ProviderMeter>()),
            address,
            all.GetRequiredService<PublicAddress>()));
    }
}
