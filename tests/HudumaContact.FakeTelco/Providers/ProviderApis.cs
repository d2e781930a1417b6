using HudumaContact.FakeTelco.Calls;
using HudumaContact.FakeTelco.Providers.AfricasTalking;
using HudumaContact.FakeTelco.Providers.Kannel;
using HudumaContact.FakeTelco.Providers.Twilio;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace HudumaContact.FakeTelco.Providers;

/// <summary>The providers' APIs on one address of this machine: a host is pointed at it by its settings.</summary>
internal sealed class ProviderApis : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ProviderApis(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    /// <param name="port">0: a free one.</param>
    public static async Task<ProviderApis> StartAsync(int port, SendCalls calls, RungPhones phones, CallUpApi up, RecordingsApi recordings, HostAddress host, Webhooks webhooks, TimeProvider clock)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        var app = builder.Build();
        var messaging = new MessagingApi(calls, new AtReporter(host, webhooks));
        app.MapPost("/messaging", messaging.HandleAsync);
        app.MapPost("/version1/messaging", messaging.HandleAsync);
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", new MessagesApi(calls, new TwilioReporter(new TwilioWebhooks(host, webhooks))).HandleAsync);
        app.MapGet("/cgi-bin/sendsms", new SendSmsApi(calls, new KannelReporter(host, webhooks, clock)).HandleAsync);
        Uri At() => new(app.Urls.Single());
        app.MapPost("/call", new CallApi(new AtVoiceGateway(host, webhooks, At), phones, clock).HandleAsync);
        app.MapPost("/2010-04-01/Accounts/{account}/Calls.json", new CallsApi(new TwilioVoiceGateway(new TwilioWebhooks(host, webhooks), At), phones, clock).HandleAsync);
        app.MapPost("/2010-04-01/Accounts/{account}/Calls/{call}.json", up.ChangeAsync);
        app.MapPost("/2010-04-01/Accounts/{account}/Calls/{call}/Recordings.json", up.RecordAsync);
        app.MapGet("/recordings/{file}", recordings.FetchAsync);
        app.MapGet("/2010-04-01/Accounts/{account}/Recordings/{file}", recordings.FetchAsync);
        app.MapDelete("/2010-04-01/Accounts/{account}/Recordings/{file}", recordings.DeleteAsync);
        await app.StartAsync();
        return new ProviderApis(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
