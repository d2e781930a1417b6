using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace HudumaContact.Tests.Host;

/// <summary>A directory that speaks OpenID Connect: everybody who comes is who <see cref="Claims"/> says.</summary>
internal sealed class FakeDirectory : IAsyncLifetime
{
    public const string ClientId = "huduma";

    public const string ClientSecret = "a-secret-of-both";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "one" };
    private readonly Dictionary<string, IQueryCollection> _asked = [];
    private WebApplication? _app;

    public string Address => _app!.Urls.Single();

    /// <summary>Who signs in there next.</summary>
    public Dictionary<string, object> Claims { get; set; } = [];

    /// <summary>What it was asked to sign in for last.</summary>
    public IQueryCollection Asked => _asked.Values.Last();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        _app = builder.Build();
        _app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, object>
        {
            ["issuer"] = Address,
            ["authorization_endpoint"] = Address + "/authorize",
            ["token_endpoint"] = Address + "/token",
            ["jwks_uri"] = Address + "/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        });
        _app.MapGet("/keys", Keys);
        _app.MapGet("/authorize", (HttpRequest request) =>
        {
            var code = $"code-{_asked.Count}";
            _asked[code] = request.Query;
            return Results.Redirect(QueryHelpers.AddQueryString(request.Query["redirect_uri"]!, new Dictionary<string, string?> { ["code"] = code, ["state"] = request.Query["state"] }));
        });
        _app.MapPost("/token", (HttpRequest request) => Token(request.Form));
        await _app.StartAsync();
    }

    public ValueTask DisposeAsync() => _app!.DisposeAsync();

    private Dictionary<string, object> Keys()
    {
        var key = _key.Rsa.ExportParameters(includePrivateParameters: false);
        return new() { ["keys"] = new[] { new { kty = "RSA", use = "sig", alg = "RS256", kid = _key.KeyId, n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent) } } };
    }

    private IResult Token(IFormCollection form)
    {
        var asked = _asked[form["code"]!];
        var proof = Base64UrlEncoder.Encode(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(form["code_verifier"].ToString())));
        if (form["client_id"] != ClientId || form["client_secret"] != ClientSecret || proof != asked["code_challenge"] || form["redirect_uri"] != asked["redirect_uri"])
            return Results.BadRequest(new { error = "invalid_grant" });
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Address,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object>(Claims) { ["nonce"] = asked["nonce"].ToString() },
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
        return Results.Ok(new { access_token = "unused", token_type = "Bearer", id_token = token });
    }
}
