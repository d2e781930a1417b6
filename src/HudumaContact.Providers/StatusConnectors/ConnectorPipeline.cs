using HudumaContact.Providers.Calling;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.CircuitBreaker;
using Polly.Retry;
using Polly.Timeout;

namespace HudumaContact.Providers.StatusConnectors;

/// <summary>
/// What stands between a caller and a register in trouble: so many requests at once and no more, another try for what passes, and
/// peace for a register of which half the requests fail.
/// </summary>
internal static partial class ConnectorPipeline
{
    private const int MostAtOnce = 64;

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(200);

    private static readonly TimeSpan Sampling = TimeSpan.FromSeconds(30);

    public static ResiliencePipeline Build(ConnectorOptions options, TimeProvider time, ILogger logger)
    {
        var builder = new ResiliencePipelineBuilder { TimeProvider = time };
        builder.AddConcurrencyLimiter(MostAtOnce);
        if (options.Retries > 0)
        {
            builder.AddRetry(new RetryStrategyOptions
            {
                MaxRetryAttempts = options.Retries,
                Delay = FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>(failure => failure.InnerException is not NotPublicException)
                    .Handle<IOException>().Handle<TimeoutRejectedException>().Handle<UnusableReplyException>(reply => reply.IsPassing),
            });
        }

        builder.AddCircuitBreaker(new CircuitBreakerStrategyOptions
        {
            FailureRatio = 0.5,
            MinimumThroughput = options.BreakAfter,
            SamplingDuration = Sampling,
            BreakDuration = options.BreakFor,
            ShouldHandle = new PredicateBuilder().Handle<HttpRequestException>().Handle<IOException>().Handle<TimeoutRejectedException>().Handle<UnusableReplyException>(),
            OnOpened = opened =>
            {
                Log.Opened(logger, options.Name, opened.BreakDuration.TotalSeconds);
                return default;
            },
            OnClosed = _ =>
            {
                Log.Closed(logger, options.Name);
                return default;
            },
        });
        builder.AddTimeout(options.AttemptTime);
        return builder.Build();
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The register {Connector} fails too often and is left alone for {Seconds} s.")]
        public static partial void Opened(ILogger logger, string connector, double seconds);

        [LoggerMessage(2, LogLevel.Information, "The register {Connector} answers again.")]
        public static partial void Closed(ILogger logger, string connector);
    }
}
