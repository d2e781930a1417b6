using System.Text.Json;
using HudumaContact.Providers.BotFramework.Signing;
using Microsoft.Extensions.Time.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Shouldly;
using Xunit;

namespace HudumaContact.Tests.Providers.BotFramework;

/// <summary>The keys that we sign with: kept, published, renewed.</summary>
public sealed class SigningKeysTests : IDisposable
{
    private static readonly TimeSpan RenewAfter = TimeSpan.FromDays(90);

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 26, 9, 0, 0, TimeSpan.Zero));
    private readonly string _folder = Directory.CreateTempSubdirectory("huduma-keys-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void The_first_one_is_made_and_signs_at_once()
    {
        var keys = Open();
        keys.Published.ShouldHaveSingleItem().Id.ShouldBe(keys.Signing.Id);
        Directory.GetFiles(_folder).ShouldHaveSingleItem().ShouldEndWith(keys.Signing.Id + ".pem");
    }

    [Fact]
    public void It_is_there_after_a_restart()
    {
        var first = Open().Signing.Published;
        JsonSerializer.Serialize(Open().Signing.Published).ShouldBe(JsonSerializer.Serialize(first));
    }

    [Fact]
    public void Nobody_else_on_the_machine_reads_it()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        Directory.Delete(_folder);
        _ = Open().Signing;
        new DirectoryInfo(_folder).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        new FileInfo(Directory.GetFiles(_folder).Single()).UnixFileMode.ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public void The_next_one_is_published_before_it_signs_and_the_last_one_until_its_tokens_have_ended()
    {
        var keys = Open();
        var old = keys.Signing.Id;

        _time.Advance(RenewAfter);
        keys.Published.Count.ShouldBe(2);
        keys.Signing.Id.ShouldBe(old);

        _time.Advance(SigningKeys.PublishedFirst);
        var signing = keys.Signing.Id;
        signing.ShouldNotBe(old);
        keys.Published.Select(key => key.Id).ShouldBe([old, signing]);

        // A token that the old one signed last, with the skew that a hub allows.
        _time.Advance(ChannelTokens.Lifetime + TimeSpan.FromMinutes(5));
        keys.Published.Select(key => key.Id).ShouldBe([old, signing]);

        _time.Advance(TimeSpan.FromMinutes(5));
        keys.Published.Select(key => key.Id).ShouldBe([signing]);
        Directory.GetFiles(_folder).ShouldHaveSingleItem().ShouldEndWith(signing + ".pem");
    }

    [Fact]
    public void A_restart_in_between_changes_nothing()
    {
        var old = Open().Signing.Id;
        _time.Advance(RenewAfter);
        var published = Open().Published.Select(key => key.Id).ToList();
        Open().Published.Select(key => key.Id).ShouldBe(published);
        Open().Signing.Id.ShouldBe(old);
    }

    [Theory]
    [InlineData("20261126T090000Z-00000000.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----")]
    [InlineData("20261126T090000Z-00000000.pem", "")]
    [InlineData("mine.pem", "")]
    public void A_file_that_is_no_key_is_named_with_what_to_do(string file, string text)
    {
        File.WriteAllText(Path.Combine(_folder, file), text);
        var message = Should.Throw<InvalidOperationException>(() => Open().Signing).Message;
        message.ShouldContain(file);
        message.ShouldContain("Restore it");
    }

    [Fact]
    public void One_that_was_not_finished_is_none()
    {
        File.WriteAllText(Path.Combine(_folder, "20261126T090000Z-00000000.unfinished"), "-----BEGIN PRI");
        Open().Published.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_published_checks_what_is_signed_and_holds_nothing_secret()
    {
        await using var hook = await HubHook.OpenAsync(hub => hub.AppId = HubHook.AppId);
        var metadata = await hook.GetAsync("/hooks/hub/.well-known/openidconfiguration");
        metadata.GetProperty("issuer").GetString().ShouldBe(HubHook.ServiceUrl);
        metadata.GetProperty("id_token_signing_alg_values_supported").GetRawText().ShouldBe("""["RS256"]""");
        var published = await hook.GetAsync(new Uri(metadata.GetProperty("jwks_uri").GetString()!).PathAndQuery);

        var key = published.GetProperty("keys").EnumerateArray().ShouldHaveSingleItem();
        key.EnumerateObject().Select(field => field.Name).ShouldBe(["kty", "use", "alg", "kid", "n", "e", "endorsements"]);
        key.GetProperty("endorsements").GetRawText().ShouldBe("""["huduma"]""");

        var token = new ChannelTokens(new SigningKeys(hook.Keys, RenewAfter, hook.Time), new(new(HubHook.PublicAddress, () => ""), ""), HubHook.AppId, hook.Time).Current();
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = metadata.GetProperty("issuer").GetString(),
            ValidAudience = HubHook.AppId,
            IssuerSigningKeys = new JsonWebKeySet(published.GetRawText()).GetSigningKeys(),
            LifetimeValidator = (_, _, _, _) => true,
        });
        result.IsValid.ShouldBeTrue(result.Exception?.Message);
    }

    [Fact]
    public async Task The_first_one_is_there_as_soon_as_the_server_is()
    {
        await using var hook = await HubHook.OpenAsync();
        Directory.GetFiles(hook.Keys).Length.ShouldBe(1);
    }

    [Fact]
    public async Task The_name_that_we_sign_with_can_be_set()
    {
        await using var hook = await HubHook.OpenAsync(hub => hub.OwnIssuer = "https://channels.example.go.ke");
        (await hook.GetAsync("/hooks/hub/.well-known/openidconfiguration")).GetProperty("issuer").GetString().ShouldBe("https://channels.example.go.ke");
    }

    [Fact]
    public void A_token_is_used_until_five_minutes_before_its_end()
    {
        var tokens = new ChannelTokens(Open(), new(new(HubHook.PublicAddress, () => ""), ""), HubHook.AppId, _time);
        var first = tokens.Current();
        _time.Advance(TimeSpan.FromMinutes(54));
        tokens.Current().ShouldBe(first);
        _time.Advance(TimeSpan.FromMinutes(1));
        tokens.Current().ShouldNotBe(first);
    }

    private SigningKeys Open() => new(_folder, RenewAfter, _time);
}
