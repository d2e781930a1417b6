using System.Security.Cryptography;
using System.Text;
using HudumaContact.Conversations.Contacts;
using HudumaContact.Conversations.Lines;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HudumaContact.Providers.DirectLine.Callers;

/// <summary>
/// Tokens: each opens one chat, for a while, and is all that a browser ever holds. Signed with a key made of the line's secret, so that they
/// outlive a restart and another host knows them.
/// </summary>
internal sealed class ChatTokens
{
    private const string Issuer = "HudumaContact";
    private const string Chat = "conv";
    private const string User = "user";
    private const string BegunAt = "begun";
    private const int KeySize = 32;

    private readonly JsonWebTokenHandler _handler = new() { SetDefaultTimesOnTokenCreation = false };
    private readonly SymmetricSecurityKey _key;
    private readonly string _audience;
    private readonly WebChatOptions _options;
    private readonly TimeProvider _time;

    public ChatTokens(Line line, WebChatOptions options, TimeProvider time)
    {
        _key = new SymmetricSecurityKey(HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(line.Secret), KeySize, info: "chat tokens"u8.ToArray()));
        _audience = line.Id.Value;
        _options = options;
        _time = time;
    }

    /// <summary>Seconds that a new token is good for.</summary>
    public int Seconds => (int)_options.TokenFor.TotalSeconds;

    /// <summary>A token for a chat that nobody has begun yet.</summary>
    public (ChatToken Says, string Token) ForNew()
    {
        var token = new ChatToken(ChatUser.New(), _time.GetUtcNow());
        return (token, Sign(token));
    }

    /// <summary>Another one for the same chat; null when the chat is over.</summary>
    public string? Renew(ChatToken token) => IsOver(token) ? null : Sign(token);

    public bool IsOver(ChatToken token) => _time.GetUtcNow() - token.BegunAt >= _options.ChatFor;

    /// <summary>What a token says, and whether its time is up; null when it is none of ours.</summary>
    public async ValueTask<(ChatToken Says, bool IsExpired)?> ReadAsync(string text)
    {
        var read = await _handler.ValidateTokenAsync(text, new TokenValidationParameters
        {
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            ValidIssuer = Issuer,
            ValidAudience = _audience,
            RequireExpirationTime = true,
            // Held against our own clock below: to the bearer, expired is another thing than wrong.
            ValidateLifetime = false,
        });
        if (!read.IsValid || read.SecurityToken is not JsonWebToken token) return null;
        if (!token.TryGetPayloadValue<string>(Chat, out var chat) || !token.TryGetPayloadValue<long>(BegunAt, out var begunAt)) return null;
        return (new ChatToken(ChatUser.FromId(chat), DateTimeOffset.FromUnixTimeSeconds(begunAt)), token.ValidTo <= _time.GetUtcNow().UtcDateTime);
    }

    private string Sign(ChatToken token)
    {
        var now = _time.GetUtcNow();
        return _handler.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = _audience,
            Claims = new Dictionary<string, object>(StringComparer.Ordinal)
            {
                [Chat] = token.User.Id,
                // Read by Microsoft's client: what its own side of the talk is called.
                [User] = ChatAccounts.NameOf(token.User),
                [BegunAt] = token.BegunAt.ToUnixTimeSeconds(),
            },
            IssuedAt = now.UtcDateTime,
            NotBefore = now.UtcDateTime,
            Expires = (now + _options.TokenFor).UtcDateTime,
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.HmacSha256),
        });
    }
}
