using System.Net;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Providers;
using Microsoft.Extensions.DependencyInjection;

namespace HudumaContact.Tests.Providers.Voice;

/// <summary>A provider that makes calls, behind it one canned answer.</summary>
internal sealed class CallApi(HttpStatusCode status, string body)
{
    public static readonly CallId Call = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));

    public CannedApi Api { get; } = new(status, body);

    public async Task<T> AskAsync<T>(Line line, Func<ICallMaker, ValueTask<T>> ask, string address = "http://127.0.0.1:9/base")
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new PublicAddress(Webhooks.PublicAddress, () => ""));
        var addresses = new ProviderAddresses(new Uri(address), new Uri(address), new Uri(address), TimeSpan.FromSeconds(5));
        services.AddMessageSenders(addresses);
        services.AddCallMakers(addresses);
        services.AddHttpClient(line.Provider).ConfigurePrimaryHttpMessageHandler(() => Api);
        await using var provider = services.BuildServiceProvider();
        return await ask(provider.GetServices<ICallMaker>().Single(maker => maker.Provider == line.Provider));
    }
}
