using System.Net;
using System.Text;
using HudumaContact.Conversations.Calls;
using HudumaContact.Conversations.Lines;
using HudumaContact.Conversations.Messages;
using HudumaContact.Providers;
using HudumaContact.Providers.AfricasTalking;
using HudumaContact.Providers.Kannel;
using HudumaContact.Providers.Twilio;
using HudumaContact.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HudumaContact.Tests.Providers;

/// <summary>The webhooks of some lines, without anything behind them but <see cref="KeptArrivals"/> and <see cref="KeptEvents"/>.</summary>
internal sealed class Webhooks : IAsyncDisposable
{
    public const string PublicAddress = "https://contact.example.test";

    private readonly WebApplication _app;
    private readonly HttpClient _client;

    private Webhooks(WebApplication app, KeptArrivals kept, KeptEvents calls, KeptLog log)
    {
        (_app, Kept, Calls, Log) = (app, kept, calls, log);
        _client = app.GetTestClient();
    }

    public KeptArrivals Kept { get; }

    public KeptEvents Calls { get; }

    public KeptLog Log { get; }

    public static async Task<Webhooks> OfAsync(params Line[] lines)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var (kept, calls, log) = (new KeptArrivals(), new KeptEvents(), new KeptLog());
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(new PublicAddress(PublicAddress, () => throw new InvalidOperationException("It has an address.")));
        builder.Services.AddSingleton<IMessageInbox>(kept);
        builder.Services.AddSingleton<IDeliveryReports>(kept);
        builder.Services.AddSingleton<ICallEvents>(calls);
        builder.Services.AddSingleton(log);
        builder.Services.AddSingleton(typeof(ILogger<>), typeof(KeptLogger<>));
        var addresses = new ProviderAddresses(new Uri("http://127.0.0.1:9"), new Uri("http://127.0.0.1:9"), new Uri("http://127.0.0.1:9"), TimeSpan.FromSeconds(1))
        {
            AfricasTalkingRecordings = ["rec.example.test"],
        };
        builder.Services.AddMessageSenders(addresses);
        builder.Services.AddCallMakers(addresses);
        var app = builder.Build();
        var guarded = lines.Select(line => new WebhookLine(line, new AllowedSources([]))).ToList();
        app.MapAfricasTalking(guarded);
        app.MapTwilio(guarded);
        app.MapKannel(guarded);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new Webhooks(app, kept, calls, log);
    }

    public async Task<WebhookAnswer> PostAsync(string path, string form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded") };
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await SendAsync(request);
    }

    public async Task<WebhookAnswer> GetAsync(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        return await SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<WebhookAnswer> SendAsync(HttpRequestMessage request)
    {
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return new WebhookAnswer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

internal sealed record WebhookAnswer(HttpStatusCode Status, string? Type, string Body);
