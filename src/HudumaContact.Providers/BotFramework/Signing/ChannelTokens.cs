using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HudumaContact.Providers.BotFramework.Signing;

/// <summary>The token by which a hub knows that an activity is ours: signed, made out to the hub's id, for our address alone.</summary>
internal sealed class ChannelTokens(SigningKeys keys, HubAddress address, string audience, TimeProvider time)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private static readonly TimeSpan RenewedBefore = TimeSpan.FromMinutes(5);

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly Lock _lock = new();
    private (string Token, DateTimeOffset Ends)? _current;

    public string Current()
    {
        lock (_lock) return _current is { } known && known.Ends - time.GetUtcNow() > RenewedBefore ? known.Token : Sign();
    }

    /// <summary>A new one, for a hub that refused the one before.</summary>
    public string Fresh()
    {
        lock (_lock) return Sign();
    }

    private string Sign()
    {
        var now = time.GetUtcNow();
        var token = _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = address.Issuer,
            Audience = audience,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal) { ["serviceurl"] = address.ServiceUrl },
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + Lifetime).UtcDateTime,
            SigningCredentials = new SigningCredentials(keys.Signing.Security, SecurityAlgorithms.RsaSha256),
        });
        _current = (token, now + Lifetime);
        return token;
    }
}
