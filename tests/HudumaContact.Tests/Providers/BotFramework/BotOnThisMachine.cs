using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>A bot's endpoint: a real server that keeps what it is told, and answers as the test says.</summary>
internal sealed class BotOnThisMachine : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private BotOnThisMachine(WebApplication app) => _app = app;

    public string Endpoint => _app.Urls.Single() + "/api/messages";

    /// <summary>What it answers with, by the number of the request, from 1; by default nothing but 200.</summary>
    public Func<int, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public ConcurrentQueue<(string Authorization, string Type, JsonElement Activity)> Requests { get; } = [];

    /// <summary>A request is here.</summary>
    public Task HeardAsync => _heard.Task;

    public static async Task<BotOnThisMachine> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var bot = new BotOnThisMachine(builder.Build());
        bot._app.MapPost("/api/messages", bot.TakeAsync);
        await bot._app.StartAsync(TestContext.Current.CancellationToken);
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task TakeAsync(HttpContext context)
    {
        using var activity = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        Requests.Enqueue((context.Request.Headers.Authorization.ToString(), context.Request.ContentType ?? "", activity.RootElement.Clone()));
        _heard.TrySetResult();
        await Answer(Requests.Count, context);
    }
}
