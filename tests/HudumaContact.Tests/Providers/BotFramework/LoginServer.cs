using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>A login server on this machine with keys of its own: it publishes them as those of bots do, and signs whatever a test wants signed.</summary>
internal sealed class LoginServer : IAsyncDisposable
{
    public const string Endorsed = "k-endorsed";

    public const string Plain = "k-plain";

    // Made once: a key costs more than all that is done with it here.
    private static readonly RSAParameters Own = NewKey();
    private static readonly RSAParameters Others = NewKey();

    private readonly WebApplication _app;
    private readonly Dictionary<string, RsaSecurityKey> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> _endorsements = new(StringComparer.Ordinal);

    private LoginServer(WebApplication app) => _app = app;

    public Uri Metadata => new(_app.Urls.Single() + "/.well-known/openid-configuration");

    /// <summary>How often it was asked for its keys.</summary>
    public int Looks { get; private set; }

    public bool IsDown { get; set; }

    public static async Task<LoginServer> OpenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var server = new LoginServer(builder.Build());
        server.Publish(Endorsed, "directline", "webchat", "msteams", "emulator");
        server.Publish(Plain);
        server._app.MapGet("/.well-known/openid-configuration", context => server.AnswerAsync(context, new
        {
            issuer = "https://api.botframework.com",
            jwks_uri = server._app.Urls.Single() + "/keys",
        }));
        server._app.MapGet("/keys", context =>
        {
            server.Looks++;
            return server.AnswerAsync(context, new { keys = server._keys.Select(key => server.Published(key.Key)).ToList() });
        });
        await server._app.StartAsync(TestContext.Current.CancellationToken);
        return server;
    }

    public void Publish(string kid, params string[] endorsements)
    {
        _keys[kid] = new RsaSecurityKey(Own) { KeyId = kid };
        _endorsements[kid] = endorsements;
    }

    /// <summary>A key that it never published, under any name.</summary>
    public static RsaSecurityKey Foreign(string kid) => new(Others) { KeyId = kid };

    private static RSAParameters NewKey()
    {
        using var rsa = RSA.Create(2048);
        return rsa.ExportParameters(includePrivateParameters: true);
    }

    /// <summary>A token of these claims, by one of its keys, in any algorithm of RSA.</summary>
    public string Sign(IDictionary<string, object> claims, string kid, string algorithm = SecurityAlgorithms.RsaSha256) => Sign(claims, _keys[kid], algorithm);

    public static string Sign(IDictionary<string, object> claims, SecurityKey key, string algorithm) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(JsonSerializer.Serialize(claims), new SigningCredentials(key, algorithm));

    /// <summary>A token by HMAC, keyed with what everybody can read of the key.</summary>
    public string SignWithPublicKey(IDictionary<string, object> claims, string kid)
    {
        using var rsa = RSA.Create(_keys[kid].Parameters);
        var key = new SymmetricSecurityKey(System.Text.Encoding.ASCII.GetBytes(rsa.ExportSubjectPublicKeyInfoPem())) { KeyId = kid };
        return Sign(claims, key, SecurityAlgorithms.HmacSha256);
    }

    public static string Unsigned(IDictionary<string, object> claims, string kid) =>
        $"{Base64UrlEncoder.Encode($$"""{"alg":"none","typ":"JWT","kid":"{{kid}}"}""")}.{Base64UrlEncoder.Encode(JsonSerializer.Serialize(claims))}.";

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await _app.StopAsync(now.Token);
        await _app.DisposeAsync();
    }

    private object Published(string kid)
    {
        var (n, e) = (Base64UrlEncoder.Encode(_keys[kid].Parameters.Modulus), Base64UrlEncoder.Encode(_keys[kid].Parameters.Exponent));
        return _endorsements[kid].Length > 0
            ? new { kty = "RSA", use = "sig", kid, x5t = kid, n, e, endorsements = _endorsements[kid] }
            : new { kty = "RSA", use = "sig", kid, n, e };
    }

    private Task AnswerAsync(HttpContext context, object answer)
    {
        if (!IsDown) return context.Response.WriteAsJsonAsync(answer, context.RequestAborted);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }
}
