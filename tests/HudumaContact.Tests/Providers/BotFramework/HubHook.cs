using System.Net;
using System.Text;
using System.Text.Json;
using HudumaContact.Conversations;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers;
using HudumaContact.Providers.BotFramework;
using HudumaContact.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>Our side of a hub outside, with nothing behind it but <see cref="KeptReplies"/>.</summary>
internal sealed class HubHook : IAsyncDisposable
{
    public const string PublicAddress = "https://contact.example.test";

    public const string ServiceUrl = PublicAddress + "/hooks/hub";

    public const string AppId = "11111111-2222-3333-4444-555555555555";

    private readonly WebApplication _app;
    private readonly string _keys;
    private readonly HttpClient _client;

    private HubHook(WebApplication app, string keys)
    {
        (_app, _keys) = (app, keys);
        _client = app.GetTestClient();
    }

    public IServiceProvider Services => _app.Services;

    public KeptReplies Replies => _app.Services.GetRequiredService<KeptReplies>();

    public KeptLog Log => _app.Services.GetRequiredService<KeptLog>();

    /// <summary>What an operator would see of it.</summary>
    public IEnumerable<string> Told => Log.Lines.Where(line => line.StartsWith("Warning", StringComparison.Ordinal) || line.StartsWith("Error", StringComparison.Ordinal));

    public FakeTimeProvider Time => _app.Services.GetRequiredService<FakeTimeProvider>();

    public IAgentHub Hub => _app.Services.GetRequiredService<IAgentHub>();

    /// <summary>Where its signing keys are.</summary>
    public string Keys => _keys;

    public static async Task<HubHook> OpenAsync(Action<HubOptions>? change = null, string? publicAddress = null)
    {
        var options = new HubOptions { Endpoint = "https://hub.example.test/api/messages" };
        change?.Invoke(options);
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders();
        var keys = Path.Combine(Directory.CreateTempSubdirectory("huduma-hub-").FullName, "hub-keys");
        builder.Services.AddHub(options, keys);
        builder.Services.AddSingleton(new PublicAddress(publicAddress ?? PublicAddress, () => throw new InvalidOperationException("It has an address.")));
        builder.Services.AddSingleton<IIdSource, TimedIds>();
        builder.Services.AddSingleton(typeof(ILogger<>), typeof(KeptLogger<>));
        builder.Services.AddSingleton<KeptLog>();
        builder.Services.AddSingleton<KeptReplies>();
        builder.Services.AddSingleton<IHubReplies>(all => all.GetRequiredService<KeptReplies>());
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
        builder.Services.AddSingleton(time);
        builder.Services.AddSingleton<TimeProvider>(time);
        var app = builder.Build();
        app.MapHub();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new HubHook(app, keys);
    }

    public string ActivitiesOf(string? conversation = null) => $"/hooks/hub/v3/conversations/{conversation ?? Replies.Known.ToString()}/activities";

    public Task<(HttpStatusCode Status, string Body)> PostAsync(string path, string body, string? authorization = null) => SendAsync(HttpMethod.Post, path, body, authorization);

    public async Task<(HttpStatusCode Status, string Body)> SendAsync(HttpMethod method, string path, string? body = null, string? authorization = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (body is not null) request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        if (authorization is not null) request.Headers.TryAddWithoutValidation("Authorization", authorization);
        using var response = await _client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<JsonElement> GetAsync(string path)
    {
        var (status, body) = await SendAsync(HttpMethod.Get, path);
        status.ShouldBe(HttpStatusCode.OK, body);
        return JsonDocument.Parse(body).RootElement;
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(_keys)!, recursive: true);
    }
}
