using System.Collections.Concurrent;
using System.Text;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Providers.Calling;
using HudumaContact.Providers.StatusConnectors;
using HudumaContact.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace HudumaContact.Tests.Providers.StatusConnectors;

/// <summary>An agency's register on this machine: a real server that replies as the test says.</summary>
internal sealed class Agency : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly KeptLog _log = new();

    private Agency(WebApplication app) => _app = app;

    /// <summary>What it does with a request; by default it tells of <see cref="Ready"/>.</summary>
    public RequestDelegate Reply { get; set; } = context => Json(context, Ready);

    public const string Ready = """{"state":"READY","office":"Nyayo House","since":"2026-11-20","applicant":{"id":"11111111"}}""";

    /// <summary>Method, path with query as sent, body, key.</summary>
    public ConcurrentQueue<(string Method, string Target, string Body, string Key)> Requests { get; } = [];

    public IReadOnlyCollection<string> Log => _log.Lines;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<Agency> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var agency = new Agency(builder.Build());
        agency._app.Run(agency.AnswerAsync);
        await agency._app.StartAsync(TestContext.Current.CancellationToken);
        return agency;
    }

    public static Task Json(HttpContext context, string text, int status = 200)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(text, Encoding.UTF8);
    }

    public ConnectorOptions Options(Action<ConnectorOptions>? change = null)
    {
        var options = new ConnectorOptions
        {
            Name = "immigration",
            Services = ["passport-new"],
            Address = $"{Address}applications/{{reference}}?id={{fact}}",
            Headers = new() { ["X-Api-Key"] = "the key" },
            Reply = new() { Status = "/state", Place = "/office", Date = "/since", SecondFact = "/applicant/id", NotFound = "/error", NotFoundIs = "NONE" },
            Statuses = new() { ["READY"] = "ready", ["WIP"] = "processing" },
            Retries = 0,
        };
        change?.Invoke(options);
        return options;
    }

    /// <summary>A connector to it, by a name that leads to this machine.</summary>
    public HttpStatusConnector Connect(Action<ConnectorOptions>? change = null, GuardedConnections? connections = null) => new(
        Options(change),
        connections ?? new GuardedConnections((_, _) => throw new InvalidOperationException("No name is asked for."), allowsPrivate: true, "Status:AllowPrivateAddresses"),
        TimeProvider.System,
        new KeptLogger<HttpStatusConnector>(_log));

    public static StatusQuestion Question(string reference = "PA1111111", string id = "11111111") =>
        new("passport-new", reference, SecondFact.Read(SecondFactKind.IdNumber, id)!);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new StreamReader(context.Request.Body);
        Requests.Enqueue((
            context.Request.Method,
            context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget,
            await body.ReadToEndAsync(context.RequestAborted),
            context.Request.Headers["X-Api-Key"].ToString()));
        await Reply(context);
    }
}
