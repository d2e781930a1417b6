using System.Net;
using HudumaContact.Conversations.Lookups;
using HudumaContact.Conversations.Lookups.Status;
using HudumaContact.Providers.Calling;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.RateLimiting;
using Polly.Timeout;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>Asks an agency's register over HTTP, as the settings say. It follows no redirect, keeps no cookie, uses no proxy.</summary>
public sealed partial class HttpStatusConnector : IStatusConnector, IDisposable
{
    private static readonly TimeSpan ConnectWithin = TimeSpan.FromSeconds(5);

    // A name may come to lead elsewhere.
    private static readonly TimeSpan ConnectionsLive = TimeSpan.FromMinutes(2);

    private readonly ConnectorOptions _options;
    private readonly ConnectorAddress _address;
    private readonly ResiliencePipeline _pipeline;
    private readonly HttpMessageInvoker _http;
    private readonly ILogger<HttpStatusConnector> _logger;

    public HttpStatusConnector(ConnectorOptions options, GuardedConnections connections, TimeProvider time, ILogger<HttpStatusConnector> logger)
    {
        _options = options;
        _address = new ConnectorAddress(options.Address);
        _pipeline = ConnectorPipeline.Build(options, time, logger);
        _logger = logger;
        _http = new HttpMessageInvoker(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            AutomaticDecompression = DecompressionMethods.None,
            ConnectTimeout = ConnectWithin,
            PooledConnectionLifetime = ConnectionsLive,
            MaxResponseHeadersLength = 16,
            ActivityHeadersPropagator = null,
            ConnectCallback = (context, cancellation) => connections.ConnectAsync(context.DnsEndPoint, cancellation),
        });
    }

    public string Name => _options.Name;

    public IReadOnlyCollection<string> Services => _options.Services;

    public SecondFactKind Proof => _options.SecondFact;

    public TimeSpan Budget => _options.Budget;

    public async ValueTask<StatusRecord?> FindAsync(StatusQuestion question, CancellationToken cancellation)
    {
        try
        {
            var told = await _pipeline.ExecuteAsync(
                static async (call, cancellation) => await call.Connector.AskAsync(call.Question, cancellation), (Connector: this, Question: question), cancellation);
            if (told is null || told.Of.Is(question.Fact)) return told?.Record;
            // Mistyped, or another person's: there is no telling, so nothing is told.
            Log.OfAnother(_logger, Name);
            return null;
        }
        catch (BrokenCircuitException broken)
        {
            throw new RegisterUnavailableException($"{Name} is left alone for a while.", broken) { IsTold = true };
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or TimeoutRejectedException or UnusableReplyException or RateLimiterRejectedException)
        {
            throw new RegisterUnavailableException($"{Name}: {(failure.InnerException as NotPublicException ?? failure).Message}", failure);
        }
    }

    public void Dispose() => _http.Dispose();

    private async Task<ToldApplication?> AskAsync(StatusQuestion question, CancellationToken cancellation)
    {
        using var request = ConnectorRequest.Of(question, _options, _address);
        using var response = await _http.SendAsync(request, cancellation);
        return await ConnectorReply.ReadAsync(response, _options, cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The register {Connector} told of an application with another second fact: nothing was told.")]
        public static partial void OfAnother(ILogger logger, string connector);
    }
}
