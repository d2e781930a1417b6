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

    public Task<T> AskAsync<T>(Line line, Func<ICallMaker, ValueTask<T>> ask, string address = "http://127.0.0.1:9/base") =>
        AskAsync(provider => ask(provider.GetServices<ICallMaker>().Single(maker => maker.Provider == line.Provider)), line, address);

    public Task<T> MoveAsync<T>(Line line, Func<ICallMover, ValueTask<T>> move) =>
        AskAsync(provider => move(provider.GetServices<ICallMover>().Single(mover => mover.Provider == line.Provider)), line, "http://127.0.0.1:9/base");

    private async Task<T> AskAsync<T>(Func<IServiceProvider, ValueTask<T>> ask, Line line, string address)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new PublicAddress(Webhooks.PublicAddress, () => ""));
        var addresses = new ProviderAddresses(new Uri(address), new Uri(address), new Uri(address), TimeSpan.FromSeconds(5));
        services.AddMessageSenders(addresses);
        services.AddCallMakers(addresses);
        services.AddHttpClient(line.Provider).ConfigurePrimaryHttpMessageHandler(() => Api);
        await using var provider = services.BuildServiceProvider();
        return await ask(provider);
    }
}
