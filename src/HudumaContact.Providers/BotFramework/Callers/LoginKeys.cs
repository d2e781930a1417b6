using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace HudumaContact.Providers.BotFramework.Callers;

/// <summary>
/// The keys that a login server publishes, asked for once a day; and for a key that is not among them once an hour at most, so that made-up
/// names of keys cost the login server nothing. When it does not answer, what it said last holds.
/// </summary>
internal sealed partial class LoginKeys(Uri metadata, IHttpClientFactory clients, TimeProvider time, ILogger<LoginKeys> logger) : IDisposable
{
    public const string Client = "hub-login";

    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromHours(1);
    private static readonly TimeSpan BetweenFailures = TimeSpan.FromSeconds(30);

    private readonly SemaphoreSlim _one = new(1);
    private volatile Known? _known;
    private DateTimeOffset _looked = DateTimeOffset.MinValue;

    /// <summary>Null when the login server has no such key.</summary>
    /// <exception cref="LoginUnavailableException">Nobody can say.</exception>
    public async ValueTask<LoginKey?> FindAsync(string id, CancellationToken cancellation)
    {
        if (_known is { } known && IsFresh(known) && known.Find(id) is { } found) return found;
        await _one.WaitAsync(cancellation);
        try
        {
            // Who waited here finds what the one before has fetched.
            if (time.GetUtcNow() - _looked >= Pause(id)) await LookAsync();
            return (_known ?? throw new LoginUnavailableException($"{metadata} gave no keys.")).Find(id);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private bool IsFresh(Known known) => time.GetUtcNow() - known.At < Kept;

    /// <summary>How long since the last look there must be before the next one for this key.</summary>
    private TimeSpan Pause(string id) => _known is not { } known || !IsFresh(known) ? BetweenFailures : known.Find(id) is null ? BetweenLooks : TimeSpan.MaxValue;

    /// <summary>To its end, whoever asked: a caller who leaves must not cost the next one his look.</summary>
    private async Task LookAsync()
    {
        _looked = time.GetUtcNow();
        try
        {
            using var client = clients.CreateClient(Client);
            using var document = JsonDocument.Parse(await client.GetStringAsync(metadata, CancellationToken.None));
            var keys = new Uri(metadata, document.RootElement.GetProperty("jwks_uri").GetString());
            if (keys.Scheme != metadata.Scheme) throw new HttpRequestException($"its keys are at {keys.Scheme}, itself it is at {metadata.Scheme}.");
            _known = new Known(_looked, LoginKey.ReadAll(await client.GetStringAsync(keys, CancellationToken.None)));
        }
        catch (Exception failed) when (failed is HttpRequestException or JsonException or UriFormatException or KeyNotFoundException or InvalidOperationException
            or ArgumentException or OperationCanceledException)
        {
            LogFailed(metadata, failed.Message);
        }
    }

    [LoggerMessage(1, LogLevel.Error, "The keys of the hub's login server could not be had from {Metadata}: {Reason} Check Handoff:Hub:OpenIdMetadata, and whether this server may reach it")]
    private partial void LogFailed(Uri metadata, string reason);

    private sealed record Known(DateTimeOffset At, Dictionary<string, LoginKey> Keys)
    {
        public LoginKey? Find(string id) => Keys.GetValueOrDefault(id);
    }
}
