using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HudumaContact.Providers.BotFramework.Callers;

/// <summary>
/// Reads the token of a caller. A bot's own token names the bot (<c>azp</c>, or <c>appid</c> in those of version 1), and that must be our hub. A channel's
/// token names nobody, and so must say by its <c>serviceurl</c> that it was made out for this address.
/// </summary>
internal sealed class CallerTokens(HubOptions options, LoginKeys keys, TimeProvider time)
{
    private const string Scheme = "Bearer ";

    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new();

    /// <returns>Who it is; or why it is nobody that may call here.</returns>
    /// <exception cref="LoginUnavailableException">The keys that would tell can't be had.</exception>
    public async ValueTask<(HubCaller? Caller, string Refusal)> ReadAsync(string authorization, CancellationToken cancellation)
    {
        if (authorization.Length == 0) return (null, "There is no Authorization.");
        // In any letters: RFC 9110, 11.1.
        if (!authorization.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return (null, "Authorization is no Bearer token.");
        if (Parsed(authorization[Scheme.Length..].Trim()) is not { } token) return (null, "The token is none.");
        // Looked at before any key is asked for: anybody can name a key.
        if (!options.TrustedIssuers.Contains(token.Issuer, StringComparer.Ordinal)) return (null, "The token is of another issuer.");
        if (await keys.FindAsync(token.Kid, cancellation) is not { } key) return (null, "The token's key is not known.");

        var validated = await _handler.ValidateTokenAsync(token, Rules(key.Key));
        if (!validated.IsValid) return (null, $"The token is not valid: {Reason(validated.Exception)}.");
        var serviceUrl = Claim(token, "serviceurl");
        string?[] bots = [Claim(token, "azp"), Claim(token, "appid")];
        if (bots.Any(bot => bot is not null && !bot.Equals(options.AppId, StringComparison.OrdinalIgnoreCase))) return (null, "The token is of another bot.");
        if (serviceUrl is null && bots.All(bot => bot is null)) return (null, "The token says neither whose it is nor for which serviceurl.");
        return (new HubCaller(serviceUrl, key.Endorsements, IsProven: true), "");
    }

    private JsonWebToken? Parsed(string text)
    {
        try
        {
            return _handler.CanReadToken(text) && _handler.ReadJsonWebToken(text) is { Kid.Length: > 0 } token ? token : null;
        }
        catch (ArgumentException)
        {
            // Three parts with dots between, and no JSON in them.
            return null;
        }
    }

    private TokenValidationParameters Rules(JsonWebKey key) => new()
    {
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512],
        IssuerSigningKey = key,
        RequireSignedTokens = true,
        ValidIssuers = options.TrustedIssuers,
        ValidAudience = options.Audience,
        RequireExpirationTime = true,
        LifetimeValidator = (from, to, _, _) => IsNow(from, to),
    };

    private bool IsNow(DateTime? from, DateTime? to)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return to is { } end && now - Skew <= end && (from is not { } begin || begin <= now + Skew);
    }

    private static string? Claim(JsonWebToken token, string name) => token.TryGetPayloadValue<string>(name, out var value) && !string.IsNullOrEmpty(value) ? value : null;

    // Never the message, which quotes the token.
    private static string Reason(Exception? failure) => failure switch
    {
        SecurityTokenInvalidAudienceException => "it is made out to another audience",
        SecurityTokenInvalidIssuerException => "it is of another issuer",
        SecurityTokenInvalidAlgorithmException => "its algorithm is none of RS256, RS384 and RS512",
        SecurityTokenInvalidLifetimeException or SecurityTokenNoExpirationException => "it has ended, or not begun",
        SecurityTokenInvalidSignatureException => "its signature is not of its key",
        _ => "it can't be read",
    };
}
