using System.Threading.Channels;
using HudumaContact.Conversations;
using HudumaContact.Handoff.Handoffs;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers;
using HudumaContact.Providers.BotFramework;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HudumaContact.EndToEnd.BotFramework;

/// <summary>Our side of a hub on a real server, with the limits of the whole one; what the hub says is only kept.</summary>
internal sealed class OurSide : IHubReplies, IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Channel<FromHub> _words = Channel.CreateUnbounded<FromHub>();

    private OurSide(int port, string keys, Action<HubOptions> set)
    {
        Address = $"http://127.0.0.1:{port}";
        var options = new HubOptions { AllowPrivateAddresses = true };
        set(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Address);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 64 * 1024);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton<IIdSource, TimedIds>();
        builder.Services.AddSingleton(new PublicAddress(Address, () => Address));
        builder.Services.AddSingleton<IHubReplies>(this);
        builder.Services.AddHub(options, keys);
        _app = builder.Build();
        _app.MapHub();
    }

    public string Address { get; }

    public string ServiceUrl => Address + "/hooks/hub";

    /// <summary>The one handoff there is.</summary>
    public HandoffId Handoff { get; } = new(Guid.Parse("0193a5c0-0000-7000-8000-000000000042"));

    public IAgentHub Hub => _app.Services.GetRequiredService<IAgentHub>();

    /// <param name="port">To which a hub's settings may name it before it is there.</param>
    /// <param name="keys">The folder of its signing keys.</param>
    public static async Task<OurSide> StartAsync(int port, string keys, Action<HubOptions> set, CancellationToken cancellation)
    {
        var side = new OurSide(port, keys, set);
        await side._app.StartAsync(cancellation);
        return side;
    }

    public ValueTask<bool> TakeAsync(HandoffId handoff, FromHub word, CancellationToken cancellation) =>
        ValueTask.FromResult(handoff == Handoff && _words.Writer.TryWrite(word));

    /// <summary>What the hub says next.</summary>
    public ValueTask<FromHub> NextWordAsync(CancellationToken cancellation) => _words.Reader.ReadAsync(cancellation);

    public bool HasMore => _words.Reader.TryPeek(out _);

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
