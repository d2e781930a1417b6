using System.Net;
using System.Text.Json;
using HudumaContact.Handoff.Hubs;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>
/// The recorded matrix of tokens, case by case, with a login server of our own. Where what was recorded lets in too much, we don't; and what it crashed on
/// is 401.
/// </summary>
public sealed class AuthMatrixTests : IAsyncLifetime
{
    private const string Issuer = "https://api.botframework.com";

    private const string Channel = "directline";

    // The recording's own answers, by case; those that we answer otherwise stand in Stricter.
    private static readonly Dictionary<string, int> Recorded = JsonDocument.Parse(Samples.Of("BotFramework", "bf-auth-matrix.json")).RootElement.GetProperty("cases")
        .EnumerateArray().ToDictionary(each => each.GetProperty("case").GetString()!, each => each.GetProperty("http").GetInt32());

    private static readonly Dictionary<string, HttpStatusCode> Otherwise = new()
    {
        // RFC 9110: the name of a scheme is the same in any letters.
        ["scheme written bearer"] = HttpStatusCode.OK,
        // The address of the service was not checked at all.
        ["activity without serviceUrl"] = HttpStatusCode.Unauthorized,
    };

    private LoginServer _login = null!;
    private HubHook _hook = null!;

    public async ValueTask InitializeAsync()
    {
        _login = await LoginServer.OpenAsync();
        _hook = await HubHook.OpenAsync(hub =>
        {
            (hub.AppId, hub.Audience, hub.OpenIdMetadata) = (HubHook.AppId, HubHook.AppId, _login.Metadata.ToString());
            hub.Issuers = [Issuer];
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _hook.DisposeAsync();
        await _login.DisposeAsync();
    }

    public static TheoryData<string> Cases => [.. Recorded.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task A_case_of_the_matrix(string name)
    {
        var expected = Otherwise.TryGetValue(name, out var ours) ? ours : Recorded[name] == 200 ? HttpStatusCode.OK : HttpStatusCode.Unauthorized;
        var (status, body) = await _hook.PostAsync(_hook.ActivitiesOf(), Activity(name), AuthorizationOf(name));

        status.ShouldBe(expected, body);
        _hook.Replies.Words.Count.ShouldBe(expected == HttpStatusCode.OK ? 1 : 0);
        if (expected == HttpStatusCode.OK) return;
        JsonDocument.Parse(body).RootElement.GetProperty("error").GetProperty("code").GetString().ShouldBe("Unauthorized");
        _hook.Told.ShouldHaveSingleItem().ShouldStartWith("Warning: A request to the hub's address");
    }

    [Fact]
    public void The_matrix_has_25_cases() => Recorded.Count.ShouldBe(25);

    [Theory]
    [InlineData("azp", "2.0")]
    [InlineData("appid", "1.0")]
    public async Task The_own_token_of_the_hubs_bot_names_the_bot_and_no_address(string claim, string version)
    {
        var token = _login.Sign(Claims(("serviceurl", null), (claim, HubHook.AppId), ("ver", version)), LoginServer.Plain);
        (await _hook.PostAsync(_hook.ActivitiesOf(), Activity(""), "Bearer " + token)).Status.ShouldBe(HttpStatusCode.OK);
        _hook.Replies.Words.ShouldHaveSingleItem().Word.ShouldBe(new FromHub.Said(null, "Habari"));
    }

    [Theory]
    [InlineData("azp")]
    [InlineData("appid")]
    public async Task That_of_another_bot_is_refused_whatever_address_it_names(string claim)
    {
        var token = _login.Sign(Claims((claim, "99999999-2222-3333-4444-555555555555"), ("ver", "2.0")), LoginServer.Plain);
        (await _hook.PostAsync(_hook.ActivitiesOf(), Activity(""), "Bearer " + token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_activity_with_a_foreign_service_address_is_refused_even_of_the_hub()
    {
        var token = _login.Sign(Claims(("serviceurl", null), ("azp", HubHook.AppId)), LoginServer.Plain);
        (await _hook.PostAsync(_hook.ActivitiesOf(), Activity("", "https://elsewhere.example.test/hooks/hub"), "Bearer " + token)).Status.ShouldBe(HttpStatusCode.Unauthorized);
        _hook.Replies.Words.ShouldBeEmpty();
    }

    [Fact]
    public async Task Without_a_token_nothing_is_told_and_no_body_is_read()
    {
        foreach (var (method, path) in Requests())
            (await _hook.SendAsync(method, path, new string('x', 300_000))).Status.ShouldBe(HttpStatusCode.Unauthorized, $"{method} {path}");
    }

    [Fact]
    public async Task A_token_for_another_address_asks_for_no_members_either()
    {
        var members = $"/hooks/hub/v3/conversations/{_hook.Replies.Known}/members";
        async Task<HttpStatusCode> AskAsync(string address, string kid) =>
            (await _hook.SendAsync(HttpMethod.Get, members, null, "Bearer " + _login.Sign(Claims(("serviceurl", address)), kid))).Status;

        (await AskAsync("https://elsewhere.example.test/", LoginServer.Plain)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HubHook.ServiceUrl, LoginServer.Endorsed)).ShouldBe(HttpStatusCode.Unauthorized);
        (await AskAsync(HubHook.ServiceUrl, LoginServer.Plain)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Keys_are_asked_for_once_a_day_and_once_an_hour_for_one_that_is_not_known()
    {
        await PostAsync(LoginServer.Plain);
        await PostAsync(LoginServer.Plain);
        _login.Looks.ShouldBe(1);

        _login.Publish("k-new");
        (await PostAsync("k-new")).ShouldBe(HttpStatusCode.Unauthorized);
        _login.Looks.ShouldBe(1);

        _hook.Time.Advance(TimeSpan.FromHours(1));
        (await PostAsync("k-new")).ShouldBe(HttpStatusCode.OK);
        _login.Looks.ShouldBe(2);

        _hook.Time.Advance(TimeSpan.FromHours(23));
        (await PostAsync("k-new")).ShouldBe(HttpStatusCode.OK);
        _login.Looks.ShouldBe(2);

        _hook.Time.Advance(TimeSpan.FromHours(1));
        (await PostAsync("k-new")).ShouldBe(HttpStatusCode.OK);
        _login.Looks.ShouldBe(3);
    }

    [Fact]
    public async Task A_login_server_that_does_not_answer_is_told_once_and_asked_again_in_a_while()
    {
        _login.IsDown = true;
        (await PostAsync(LoginServer.Plain)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await PostAsync(LoginServer.Plain)).ShouldBe(HttpStatusCode.ServiceUnavailable);
        _hook.Told.ShouldHaveSingleItem().ShouldStartWith("Error: The keys of the hub's login server");

        _login.IsDown = false;
        _hook.Time.Advance(TimeSpan.FromSeconds(30));
        (await PostAsync(LoginServer.Plain)).ShouldBe(HttpStatusCode.OK);

        // What it said last holds.
        _login.IsDown = true;
        _hook.Time.Advance(TimeSpan.FromHours(25));
        (await PostAsync(LoginServer.Plain)).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task No_line_of_the_log_has_a_token_in_it()
    {
        var token = _login.Sign(Claims(("aud", "elsewhere")), LoginServer.Plain);
        await _hook.PostAsync(_hook.ActivitiesOf(), Activity(""), "Bearer " + token);
        foreach (var line in _hook.Log.Lines)
            foreach (var part in token.Split('.')) line.ShouldNotContain(part);
    }

    private IEnumerable<(HttpMethod Method, string Path)> Requests()
    {
        var conversation = $"/hooks/hub/v3/conversations/{_hook.Replies.Known}";
        foreach (var path in new[] { "/activities", "/activities/1", "/activities/history", "/attachments", "" }) yield return (HttpMethod.Post, path.Length > 0 ? conversation + path : "/hooks/hub/v3/conversations");
        foreach (var path in new[] { "/members", "/members/1", "/pagedmembers", "/activities/1/members" }) yield return (HttpMethod.Get, conversation + path);
        yield return (HttpMethod.Put, conversation + "/activities/1");
        yield return (HttpMethod.Delete, conversation + "/activities/1");
        yield return (HttpMethod.Delete, conversation + "/members/1");
    }

    private async Task<HttpStatusCode> PostAsync(string kid) => (await _hook.PostAsync(_hook.ActivitiesOf(), Activity(""), "Bearer " + _login.Sign(Claims(), kid))).Status;

    private string? AuthorizationOf(string name) => name switch
    {
        "no Authorization header" => null,
        "scheme with no token" => "Bearer ",
        "garbage token" => "Bearer gar.ba.ge",
        "scheme written bearer" => "bearer " + TokenOf(name),
        _ => "Bearer " + TokenOf(name),
    };

    private string TokenOf(string name) => name switch
    {
        "wrong issuer" => Endorsed(("iss", "https://elsewhere.example.test")),
        "wrong audience" => Endorsed(("aud", "99999999-2222-3333-4444-555555555555")),
        "serviceurl claim differs from activity.serviceUrl" => Endorsed(("serviceurl", "https://elsewhere.example.test/")),
        "serviceurl claim differs only by a trailing slash" => Endorsed(("serviceurl", HubHook.ServiceUrl + "/")),
        "no serviceurl claim" => Endorsed(("serviceurl", null)),
        "expired 10 minutes" => Endorsed(("exp", In(-10))),
        "expired 4 minutes" => Endorsed(("exp", In(-4))),
        "nbf 4 minutes ahead" => Endorsed(("nbf", In(4))),
        "nbf 10 minutes ahead" => Endorsed(("nbf", In(10))),
        "key without endorsements, any channelId" => _login.Sign(Claims(), LoginServer.Plain),
        "unknown kid" => LoginServer.Sign(Claims(), LoginServer.Foreign("k-unknown"), SecurityAlgorithms.RsaSha256),
        "signed with another key" => LoginServer.Sign(Claims(), LoginServer.Foreign(LoginServer.Endorsed), SecurityAlgorithms.RsaSha256),
        "HS256 keyed with the public key" => _login.SignWithPublicKey(Claims(), LoginServer.Endorsed),
        "alg none" => LoginServer.Unsigned(Claims(), LoginServer.Endorsed),
        "RS512" => _login.Sign(Claims(), LoginServer.Endorsed, SecurityAlgorithms.RsaSha512),
        "PS256" => _login.Sign(Claims(), LoginServer.Endorsed, SecurityAlgorithms.RsaSsaPssSha256),
        "skill token, no claims validator" => Endorsed(("ver", "1.0"), ("appid", "99999999-2222-3333-4444-555555555555")),
        "valid token" or "scheme written bearer" or "activity without serviceUrl" or "channelId not in the key's endorsements" or "activity without channelId" => Endorsed(),
        _ => throw new ArgumentException($"The matrix has a case that this test does not know: {name}.", nameof(name)),
    };

    private static string Activity(string name) => name switch
    {
        "activity without serviceUrl" => Activity(name, null),
        "channelId not in the key's endorsements" or "key without endorsements, any channelId" => Activity(name, HubHook.ServiceUrl, "huduma"),
        "activity without channelId" => Activity(name, HubHook.ServiceUrl, null),
        _ => Activity(name, HubHook.ServiceUrl),
    };

    private static string Activity(string name, string? serviceUrl, string? channel = Channel) =>
        JsonSerializer.Serialize(new Dictionary<string, string?> { ["type"] = "message", ["text"] = "Habari", ["serviceUrl"] = serviceUrl, ["channelId"] = channel }
            .Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value));

    private string Endorsed(params (string Name, object? Value)[] changes) => _login.Sign(Claims(changes), LoginServer.Endorsed);

    private long In(int minutes) => _hook.Time.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();

    /// <summary>As the recorded token has them; a change to null takes one out.</summary>
    private Dictionary<string, object> Claims(params (string Name, object? Value)[] changes)
    {
        var claims = JsonDocument.Parse(Samples.Of("BotFramework", "bf-connector-jwt.json")).RootElement.GetProperty("payload")
            .EnumerateObject().ToDictionary(claim => claim.Name, claim => claim.Value.ValueKind == JsonValueKind.Number ? (object)claim.Value.GetInt64() : claim.Value.GetString()!);
        (claims["serviceurl"], claims["nbf"], claims["exp"]) = (HubHook.ServiceUrl, In(-30), In(24 * 60 * 3));
        foreach (var (name, value) in changes)
        {
            if (value is null) claims.Remove(name);
            else claims[name] = value;
        }

        return claims;
    }
}
