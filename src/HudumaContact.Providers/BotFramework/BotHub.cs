using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using HudumaContact.Handoff.Hubs;
using HudumaContact.Providers.BotFramework.Activities;
using HudumaContact.Providers.BotFramework.Signing;
using HudumaContact.Providers.Calling;

namespace HudumaContact.Providers.BotFramework;

/// <summary>A hub outside, reached as the Connector reaches a bot. It follows no redirect, keeps no cookie, uses no proxy.</summary>
internal sealed class BotHub : IAgentHub, IDisposable
{
    private static readonly TimeSpan LongestConnecting = TimeSpan.FromSeconds(5);

    // A name may come to lead elsewhere.
    private static readonly TimeSpan ConnectionsLive = TimeSpan.FromMinutes(2);

    private readonly HubOptions _options;
    private readonly ActivityWriter _activities;
    private readonly ChannelTokens _tokens;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _http;

    public BotHub(HubOptions options, ActivityWriter activities, ChannelTokens tokens, GuardedConnections connections, TimeProvider time)
    {
        (_options, _activities, _tokens, _time) = (options, activities, tokens, time);
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ConnectTimeout = options.AnswerWithin / 2 < LongestConnecting ? options.AnswerWithin / 2 : LongestConnecting,
            PooledConnectionLifetime = ConnectionsLive,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellation) => connections.ConnectAsync(context.DnsEndPoint, cancellation),
        });
    }

    public TimeSpan WaitedFor => _options.GiveToDeskAfter;

    public async ValueTask<HubOutcome> TellAsync(ToHub word, CancellationToken cancellation)
    {
        foreach (var activity in _activities.Of(word))
        {
            var outcome = await PostAsync(activity, cancellation);
            if (!outcome.IsTaken) return outcome;
        }

        return HubOutcome.Taken;
    }

    public void Dispose() => _http.Dispose();

    private async ValueTask<HubOutcome> PostAsync(OutgoingActivity activity, CancellationToken cancellation)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.OutgoingActivity);
        using var late = new CancellationTokenSource(_options.AnswerWithin, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            using var response = await SendAsync(body, either.Token);
            return await HubOutcomes.ReadAsync(response, _time.GetUtcNow(), either.Token);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return HubOutcomes.Passing($"The hub did not answer within {_options.AnswerWithin.TotalSeconds:0.#} s.");
        }
        catch (HttpRequestException failed) when (failed.InnerException is NotPublicException notPublic)
        {
            return new HubOutcome(notPublic.Message, MayRetry: false, null);
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException)
        {
            return HubOutcomes.Passing($"The hub could not be reached: {(failed as HttpRequestException)?.HttpRequestError ?? HttpRequestError.Unknown}.");
        }
    }

    /// <summary>Once more with a new token, when the hub does not take this one.</summary>
    private async Task<HttpResponseMessage> SendAsync(byte[] body, CancellationToken cancellation)
    {
        var response = await SendAsync(body, _options.ChecksCallers ? _tokens.Current() : null, cancellation);
        if (response.StatusCode != HttpStatusCode.Unauthorized || !_options.ChecksCallers) return response;
        response.Dispose();
        return await SendAsync(body, _tokens.Fresh(), cancellation);
    }

    /// <param name="token">None for a bot without an id: the .NET SDK takes any token as one to check.</param>
    private async Task<HttpResponseMessage> SendAsync(byte[] body, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _options.Endpoint)
        {
            Content = new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue("application/json") { CharSet = "utf-8" } } },
        };
        if (token is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await _http.SendAsync(request, cancellation);
    }
}
